import t from 'tap'
import { formatNames } from '../../src/model/definition.ts'
import { validateWritten } from '../../src/model/validate-written.ts'
import { asLines, flavourManifest, manifest, write } from '../fixtures/definitions.ts'

const kinds =
	'manifest, env, derived, packages, file, directory, secret, service, port, step, marker, rule, remote, partner, check'
const env = '[env.A]\ntype = string\ndescription = x\n'
const file = '[file.a]\ntemplate = a\npath = a\nformat = yaml\n'
const service = '[service.a]\nrc = a\nhealth = command true\n'
const jailPath = 'a path: absolute, or relative to the dataset, without . or .. or a / at its end'
const format = `one of ${formatNames.join(', ')}`
const textPath = 'the path of a file in the same folder as the .ini, or below'
const when = 'VARIABLE, or not VARIABLE'
const generate = 'base64 N or hex N, N from 16 to 1024 bytes; or command /path and plain words; or given'
const health = 'http://ADDRESS, or unix:/SOCKET /PATH, or pid:/FILE, or command and plain words'
const moment =
	'build, settings, before-files, after-files, before-start, after-start, or command NAME (not apply, check, diff, help or status)'

/** A component's text after a manifest of two lines, and the issues that it gives. */
const cases: readonly (readonly [text: string, ...lines: string[]])[] = [
	['[envv.A]', `x.ini:3 [envv.A]: want a section of a known kind: ${kinds}, got envv; did you mean env?`],
	['[something]', `x.ini:3 [something]: want a section of a known kind: ${kinds}, got something`],
	['[env]\ntype = port', 'x.ini:3 [env]: want [env.NAME], got [env]'],
	['[packages.a]\nb = c', 'x.ini:3 [packages.a]: want [packages], got [packages.a]'],

	[
		'[env.A]',
		'x.ini:3 [env.A]: want type = a type: string, text, secret, boolean, integer, port, hostname, host, domain, ip, ipv4, ipv6, cidr, url, email, path, duration, size, enum, base64, ssh-key, certificate, dn, ldap-filter; or list of one of them, got nothing',
		'x.ini:3 [env.A]: want description = one line of text, got nothing',
	],
	[
		'[env.A]\ntype = prot\ndescription = x',
		'x.ini:4 [env.A] type: want a type: string, text, secret, boolean, integer, port, hostname, host, domain, ip, ipv4, ipv6, cidr, url, email, path, duration, size, enum, base64, ssh-key, certificate, dn, ldap-filter; or list of one of them, got prot; did you mean port?',
	],
	[
		`${env}defualt = x`,
		'x.ini:6 [env.A] defualt: want one of type, description, default, default-from, required, secret, example, values, characters, bytes, min, max, deprecated, got defualt; did you mean default?',
	],
	[
		`${env}when = B`,
		'x.ini:6 [env.A] when: want one of type, description, default, default-from, required, secret, example, values, characters, bytes, min, max, deprecated, got when',
	],
	[
		'[env.A]\ndeprecated = b',
		'x.ini:4 [env.A] deprecated: want the name of a variable: capital letters, digits and _, without _FILE at its end, got b',
	],
	['[env.A]\ntype = port', 'x.ini:3 [env.A]: want description = one line of text, got nothing'],
	[
		'[rule.a]\nvariable = A\nrequires = B\nrequired-when = C',
		'x.ini:3 [rule.a]: want one of together, either, excludes, variable with requires and variable with required-when, got several',
	],
	[
		'[rule.a]\nvariable = A\nrequired-when = A =',
		'x.ini:5 [rule.a] required-when: want VARIABLE or VARIABLE = word, or not before either, got A =',
	],
	[
		'[rule.a]\nvariable = A\nrequired-when = A = b c',
		'x.ini:5 [rule.a] required-when: want VARIABLE or VARIABLE = word, or not before either, got A = b c',
	],
	[
		'[rule.a]\nvariable = A\nrequired-when = A = b, c',
		'x.ini:5 [rule.a] required-when: want VARIABLE or VARIABLE = word, or not before either, got A = b, c',
	],
	[
		'[rule.a]\nvariable = A\nrequired-when = a',
		'x.ini:5 [rule.a] required-when: want VARIABLE or VARIABLE = word, or not before either, got a',
	],
	[
		'[rule.a]\nvariable = A\nrequired-when = not',
		'x.ini:5 [rule.a] required-when: want VARIABLE or VARIABLE = word, or not before either, got not',
	],
	[
		'[rule.a]\nvariable = A\nrequired-when = A and B',
		'x.ini:5 [rule.a] required-when: want VARIABLE or VARIABLE = word, or not before either, got A and B',
	],
	[
		'[rule.a]\nvariable = A\nrequired-when = A = B = C',
		'x.ini:5 [rule.a] required-when: want VARIABLE or VARIABLE = word, or not before either, got A = B = C',
	],
	[`${env}required = maybe`, 'x.ini:6 [env.A] required: want one of yes, no, true, false, on, off, 1, 0, got maybe'],
	[`${env}min = 1.5`, 'x.ini:6 [env.A] min: want a whole number of at most 15 digits, got 1.5'],
	[
		`${env}max = 1234567890123456`,
		'x.ini:6 [env.A] max: want a whole number of at most 15 digits, got 1234567890123456',
	],
	[`${env}values = a,,b`, 'x.ini:6 [env.A] values: want values, separated by commas, got a,,b'],
	[
		`${env}default-from = b`,
		'x.ini:6 [env.A] default-from: want the name of a variable: capital letters, digits and _, without _FILE at its end, got b',
	],
	['[env.A]\ntype = string\ndescription = ""', 'x.ini:5 [env.A] description: want one line of text, got '],
	['[env.A]\ntype = string\ndescription = "a\\nb"', 'x.ini:5 [env.A] description: want one line of text, got a\\nb'],
	...['a', 'A_FILE', '_A', '9A', 'A-B', '__proto__'].map((name): readonly [string, string] => [
		`[env.${name}]\ntype = string\ndescription = x`,
		`x.ini:3 [env.${name}]: want the name of a variable: capital letters, digits and _, without _FILE at its end, got ${name}`,
	]),
	...['A', 'secret_a', 'dataset', 'a-b'].map((name): readonly [string, string] => [
		`[derived.${name}]\ntype = string\ndescription = x`,
		`x.ini:3 [derived.${name}]: want small letters, digits and _, not dataset, not secret_ first, got ${name}`,
	]),
	[
		'[derived.a]\ntype = string\ndescription = x\ndefault = y',
		'x.ini:6 [derived.a] default: want one of type, description, values, characters, bytes, min, max, got default',
	],

	[
		'[packages]\nnginx = x',
		'x.ini:4 [packages] nginx: want a port as category/name, or category/name@flavour, got nginx',
	],
	['[packages]\na/b = ""', 'x.ini:4 [packages] a/b: want one line of text, got '],
	[
		'[packages]\na/b@c@d = x',
		'x.ini:4 [packages] a/b@c@d: want a port as category/name, or category/name@flavour, got a/b@c@d',
	],

	['[file.a]\npath = a\nformat = yaml', `x.ini:3 [file.a]: want template = ${textPath}, got nothing`],
	[
		'[file.-]\ntemplate = a\npath = a\nformat = yaml',
		'x.ini:3 [file.-]: want letters, digits, _ and -, a letter or digit first, got -',
	],
	['[file.a]\ntemplate = ../a\npath = a\nformat = yaml', `x.ini:4 [file.a] template: want ${textPath}, got ../a`],
	['[file.a]\ntemplate = /a\npath = a\nformat = yaml', `x.ini:4 [file.a] template: want ${textPath}, got /a`],
	['[file.a]\ntemplate = .a\npath = a\nformat = yaml', `x.ini:4 [file.a] template: want ${textPath}, got .a`],
	...['a/', 'a//b', '../a', 'a/../b', '/', './a', 'a b', '/a/.'].map((path): readonly [string, string] => [
		`[file.a]\ntemplate = a\npath = ${path}\nformat = yaml`,
		`x.ini:5 [file.a] path: want ${jailPath}, got ${path}`,
	]),
	[
		'[file.a]\ntemplate = a\npath = a\nformat = ymal',
		`x.ini:6 [file.a] format: want ${format}, got ymal; did you mean yaml?`,
	],
	[`${file}mode = 644`, 'x.ini:7 [file.a] mode: want four octal digits, as 0640, got 644'],
	[`${file}mode = 0648`, 'x.ini:7 [file.a] mode: want four octal digits, as 0640, got 0648'],
	[`${file}owner = root`, 'x.ini:7 [file.a] owner: want user:group, got root'],
	[`${file}notify = a b`, 'x.ini:7 [file.a] notify: want names, separated by commas, got a b'],
	[`${file}when = no A`, `x.ini:7 [file.a] when: want ${when}, got no A`],
	[`${file}when = not not A`, `x.ini:7 [file.a] when: want ${when}, got not not A`],

	...['base64', 'base64 15', 'base64 1025', 'hex 032', 'base32 20', 'command a', 'command /a $b', 'command /a "b"'].map(
		(text): readonly [string, string] => [
			`[secret.a]\ngenerate = ${JSON.stringify(text)}\ndescription = x`,
			`x.ini:4 [secret.a] generate: want ${generate}, got ${text}`,
		],
	),
	...['ftp://a', 'http://', 'http://a b', 'http://{a', 'unix:/a', 'unix:a /b', 'command', 'command a;b', 'a'].map(
		(text): readonly [string, string] => [
			`[service.a]\nrc = a\nhealth = ${JSON.stringify(text)}`,
			`x.ini:5 [service.a] health: want ${health}, got ${text}`,
		],
	),
	['[service.a]\nrc = a b\nhealth = command true', 'x.ini:4 [service.a] rc: want the name of an rc script, got a b'],
	...['0', '3601', '1m', '-1', '9999'].map((text): readonly [string, string] => [
		`${service}timeout = ${text}`,
		`x.ini:6 [service.a] timeout: want seconds, 1 to 3600, got ${text}`,
	]),
	[`${service}on-change = reboot`, 'x.ini:6 [service.a] on-change: want one of restart, reload, got reboot'],
	...['0', '65536', '70000', '100000', '080', 'http'].map((text): readonly [string, string] => [
		`[port.a]\nport = ${text}\ndescription = x`,
		`x.ini:4 [port.a] port: want a port, 1 to 65535, got ${text}`,
	]),
	[
		'[port.a]\nport = 1\ndescription = x\nprotocol = tpc',
		'x.ini:6 [port.a] protocol: want one of tcp, udp, got tpc; did you mean tcp?',
	],
	...['bild', 'command', 'command a b', 'command status', 'build x'].map((text): readonly [string, string] => [
		`[step.a]\nat = ${text}\nscript = a\nsummary = x`,
		`x.ini:4 [step.a] at: want ${moment}, got ${text}`,
	]),
	['[marker.a]\nguards = a\nadvice = x', 'x.ini:3 [marker.a]: want one of variable and value, got neither'],
	[
		'[marker.a]\nguards = a\nadvice = x\nvalue = a\nvariable = A',
		'x.ini:3 [marker.a]: want one of variable and value, got both',
	],
	[
		'[marker.a]\nguards = /a\nadvice = x\nvalue = a',
		'x.ini:4 [marker.a] guards: want a path relative to the dataset, without . or .. or a / at its end, got /a',
	],
	['[rule.a]\ntogether = A B', 'x.ini:4 [rule.a] together: want names of variables, separated by commas, got A B'],
	['[check.a]\ntitle = x\nscript = a\nphase = later', 'x.ini:6 [check.a] phase: want one of boot, reborn, got later'],
	[
		'[file.a]\nmode = x\n[file.b]\n[port.a]\npart = 1',
		`x.ini:3 [file.a]: want template = ${textPath}, got nothing`,
		`x.ini:3 [file.a]: want path = ${jailPath}, got nothing`,
		`x.ini:3 [file.a]: want format = ${format}, got nothing`,
		'x.ini:4 [file.a] mode: want four octal digits, as 0640, got x',
		`x.ini:5 [file.b]: want template = ${textPath}, got nothing`,
		`x.ini:5 [file.b]: want path = ${jailPath}, got nothing`,
		`x.ini:5 [file.b]: want format = ${format}, got nothing`,
		'x.ini:6 [port.a]: want port = a port, 1 to 65535, got nothing',
		'x.ini:6 [port.a]: want description = one line of text, got nothing',
		'x.ini:7 [port.a] part: want one of port, description, protocol, public, when, got part; did you mean port?',
	],
	[
		'[rule.a]\n[port.a]\npart = 1\n[rule.b]\n[odd]',
		'x.ini:3 [rule.a]: want one of together, either, excludes, variable with requires and variable with required-when, got none',
		'x.ini:4 [port.a]: want port = a port, 1 to 65535, got nothing',
		'x.ini:4 [port.a]: want description = one line of text, got nothing',
		'x.ini:5 [port.a] part: want one of port, description, protocol, public, when, got part; did you mean port?',
		'x.ini:6 [rule.b]: want one of together, either, excludes, variable with requires and variable with required-when, got none',
		`x.ini:7 [odd]: want a section of a known kind: ${kinds}, got odd`,
	],
]
for (const [text, ...lines] of cases)
	t.strictSame(asLines(validateWritten(write(manifest + text))), lines, `refuses ${JSON.stringify(text)}`)

const accepted: readonly string[] = [
	...['1', '9', '99', '443', '9999', '59999', '64999', '65499', '65529', '65535'].map(
		port => `[port.a]\nport = ${port}\ndescription = x`,
	),
	...['1', '60', '999', '2999', '3599', '3600'].map(seconds => `${service}timeout = ${seconds}`),
	...['base64 16', 'hex 99', 'hex 100', 'base64 1019', 'base64 1024', 'command /a/b -c d=e'].map(
		text => `[secret.a]\ngenerate = ${text}\ndescription = x`,
	),
	...[
		'http://127.0.0.1/',
		'http://a:9100/b?c=d',
		'http://{{#if IP}}{{IP}}{{/if}}:1/',
		'unix:/a.sock /',
		'command a -b c',
	].map(text => `[service.a]\nrc = a\nhealth = ${JSON.stringify(text)}`),
	...['a', '/a', 'a/b.c', '/usr/local/etc/rc.conf.d/a', '.a', 'a/..b', '/root/.profile'].map(
		path => `[directory.a]\npath = ${path}`,
	),
	...['A', 'not A', 'not  A_1', 'derived_value'].map(condition => `${file}when = ${condition}`),
	...['build', 'settings', 'after-start', 'command admin', 'command create-admin2'].map(
		at => `[step.a]\nat = ${at}\nscript = a\nsummary = x`,
	),
	...['a/b', 'net-im/py-matrix-synapse', 'a/b_c@py311', 'devel/libsigc++'].map(origin => `[packages]\n${origin} = x`),
	...['A', 'A9_B', 'PROFILE', 'A_FILES', 'FILE'].map(name => `[env.${name}]\ntype = string\ndescription = x`),
]
for (const text of accepted)
	t.strictSame(asLines(validateWritten(write(manifest + text))), [], `accepts ${JSON.stringify(text)}`)

t.test('judges the manifest by the kind of definition', async t => {
	const judge = (text: string, kind: 'flavour' | 'component') => asLines(validateWritten(write(text, kind)))
	t.strictSame(judge(flavourManifest('a, b'), 'flavour'), [])
	t.strictSame(judge('[packages]\na/b = c', 'component'), ['x.ini:1: want a section [manifest], got none'])
	t.strictSame(judge('[manifest]\nsummary = x\nversion = 1.0\nrequired = a', 'component'), [
		'x.ini:3 [manifest] version: want one of summary, requires, got version',
		'x.ini:4 [manifest] required: want one of summary, requires, got required; did you mean requires?',
	])
	t.strictSame(judge('[manifest]\nsummary = x\nversion = 1\nruns_in_nomad = yes\norigin = a\nauthor = b', 'flavour'), [
		'x.ini:1 [manifest]: want potname = letters, digits, _ and -, a letter or digit first, got nothing',
		'x.ini:3 [manifest] version: want N.N or N.N.N, got 1',
		'x.ini:4 [manifest] runs_in_nomad: want one of true, false, got yes',
	])
	for (const version of ['1', '1.02', '1.2.3.4', 'v1.2', '1.'])
		t.strictSame(
			judge(flavourManifest('a').replace('1.0', version), 'flavour'),
			[`x.ini:4 [manifest] version: want N.N or N.N.N, got ${version}`],
			version,
		)
	for (const dataset of ['mnt', '/', '/mnt/', '/a/../b'])
		t.strictSame(
			judge(`${flavourManifest('a')}dataset = ${dataset}`, 'flavour'),
			[`x.ini:9 [manifest] dataset: want an absolute path without . or .. or a / at its end, got ${dataset}`],
			dataset,
		)
})
