// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sh writes its variables so
import t from 'tap'
import type { FormatName } from '../../../src/model/definition.ts'
import { compileText } from '../../fixtures/compile-text.ts'
import { scopeEntry } from '../../fixtures/template-scope.ts'

/** What a type may hold, one by one: ASCII as far as texts have it, and one letter beyond. */
const all = ['\t', '\n', ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)), 'é']

const any = /[\s\S]/
const none = /(?!)/
const word = /[\w.:/@+,=%-]/

/** A template, and what the type of its variable may hold; the type, where that alone decides. */
const cases: readonly (readonly [FormatName, template: string, taken: RegExp, type?: string])[] = [
	['yaml', 'a: {{V}}\n', any],
	['yaml', 'a: "{{V}}"\n', any],
	['yaml', "a: '{{V}}'\n", /[^\n]/],
	['json', '[{{V}}]', any],
	['json', '["{{V}}"]', any],
	['hcl', '["{{V}}"]', any],
	['toml', 'x = {{V}}\n', any],
	['toml', 'x = [ {{V}} ]\n', any],
	['toml', 'x = "{{V}}"\n', any],
	['toml', "x = '{{V}}'\n", /[^'\n]/],
	['toml', 'x = a{{V}}\n', none],
	['ini', 'x = {{V}}\n', /[\w.:/@+,=-]/],
	['ini', 'x = a{{V}}\n', /[\w.:/@+,=-]/],
	['nginx', 'user {{V}};', /[^\n]/],
	['nginx', 'user "{{V}}";', /[^\n]/],
	['nginx', "user '{{V}}';", /[^\n]/],
	['nginx', 'user a{{V}};', word],
	['nginx', 'return 200 {{V}};', /[^$\n]/],
	['nginx', 'return 200 "{{V}}";', /[^$\n]/],
	['nginx', "return 200 '{{V}}';", /[^$\n]/],
	['nginx', 'fancy {{V}};', /[^$\n]/],
	['nginx', 'map $a $b { default {{V}}; }', /[^$\n]/],
	['nginx', 'geo $a { default {{V}}; }', /[^\n]/],
	['nginx', 'location {{V}} { return 200; }', /[^~=^@\n]/],
	['nginx', 'location "{{V}}" { return 200; }', /[^~=^@\n]/],
	['nginx', "location 'a{{V}}' { return 200; }", /[^\n]/],
	['nginx', 'location "{{V}}" { return 200; }', /[^\n]/, 'path'],
	['nginx', 'server_name {{V}};', /[^$~\n]/],
	['nginx', 'valid_referers {{V}};', /[^$~\n]/],
	['nginx', 'proxy_redirect {{V}} /;', /[^$~\n]/],
	['nginx', 'proxy_cookie_domain {{V}} a;', /[^$~\n]/],
	['nginx', 'proxy_cookie_path {{V}} /;', /[^$~\n]/],
	['nginx', 'proxy_cookie_flags {{V}} secure;', /[^$~\n]/],
	['syslog-ng', 'a { ip({{V}}); };', any],
	['syslog-ng', 'a { ip("{{V}}"); };', any],
	['syslog-ng', 'a { ip(a{{V}}); };', /[\w-]/],
	['syslog-ng', 'a { other({{V}}); };', /[^$]/],
	['syslog-ng', 'a { other("{{V}}"); };', /[^$]/],
	['syslog-ng', 'a { template({{V}}); };', /[^$]/],
	['syslog-ng', 'a { template("{{V}}"); };', any],
	['syslog-ng', '@include "{{V}}"\n', /[^"\\\n`*?[\]{}]/],
	['sshd_config', 'X {{V}}\n', /[^%*?!,\n]/],
	['sshd_config', 'X "{{V}}"\n', /[^%*?!,\n]/],
	['sshd_config', 'X a{{V}}\n', /[\w.:/@+-]/],
	['sshd_config', 'ForceCommand {{V}}\n', /[\w.:/@+-]/],
	['sudoers', 'Defaults x={{V}}\n', /[a-z0-9_./-]/],
	['sudoers', 'Defaults x="{{V}}"\n', /[^"\\ \t\n]/],
	['sudoers', 'a ALL=/{{V}}\n', /[a-z0-9_./-]/],
	['rc.conf', 'a={{V}}\n', any],
	['rc.conf', 'a="{{V}}"\n', any],
	['rc.conf', "a='{{V}}'\n", any],
	['rc.conf', 'a=b{{V}}\n', word],
	['sh', 'a={{V}}\n', any],
	['sh', 'a {{V}}\n', any],
	['sh', 'a "{{V}}"\n', any],
	['sh', "a '{{V}}'\n", any],
	['sh', 'a b{{V}}\n', /[\w.:/@+,-]/],
	['postgresql.conf', 'a = {{V}}\n', any],
	['postgresql.conf', "a = '{{V}}'\n", any],
	['postgresql.conf', 'a = b{{V}}\n', none],
	['pg_hba.conf', 'host {{V}} a\n', /[^/\n]/],
	['pg_hba.conf', 'host "{{V}}" a\n', /[^/\n]/],
	['pg_hba.conf', 'host a{{V}} a\n', /[\w.:=-]/],
	['pg_hba.conf', 'host a b {{V}}\n', /[^\n]/, 'cidr'],
	['pg_hba.conf', 'host a b c ldap "{{V}}"\n', /[^\n]/, 'url'],
	['redis', 'a {{V}}\n', any],
	['redis', 'a "{{V}}"\n', any],
	['redis', 'a b{{V}}\n', word],
	['turnserver', 'a={{V}}\n', /[^\n]/],
	['turnserver', 'a="{{V}}"\n', /[^\n]/],
	['turnserver', 'a=b{{V}}\n', /[\w.:/@+,%-]/],
	['html', '<p>{{V}}</p>', any],
	['html', '<p title="{{V}}">a</p>', any],
	['html', '<a href="{{V}}">a</a>', /[^:]/],
	['html', '<a href="{{V}}">a</a>', any, 'url'],
	['html', '<a href="/{{V}}">a</a>', any],
	['text', 'a {{V}}\n', word],
	['newsyslog', '/var/log/{{V}} 640 7 * @T00\n', word],
	['crontab', '0 0 * * * root a {{V}}\n', /[\w.:/@+,=-]/],
	['crontab', '{{V}} 0 * * * root a\n', /[\w.:/+,-]/],
	['crontab', '0{{V}} 0 * * * root a\n', /[\w.:/+,-]/],
]

for (const [format, template, taken, type = 'text'] of cases) {
	const entry = { mayBeEmpty: false, maxBytes: 100 }
	const found = all.filter(char => {
		const alphabet = char === 'é' ? { ascii: '', nonAscii: true } : { ascii: char, nonAscii: false }
		return (
			compileText(template, format, { scope: new Map([['V', scopeEntry(type, { ...entry, alphabet })]]) }).issues
				.length === 0
		)
	})
	const want = all.filter(char => taken.test(char))
	t.equal(found.join(''), want.join(''), `${format}: what a type may hold in ${JSON.stringify(template)}`)
}
