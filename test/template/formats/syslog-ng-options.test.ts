import t from 'tap'
import { patternOptions, plainOptions, templateOptions } from '../../../src/template/formats/syslog-ng-options.ts'
import { makeSyslogNg } from '../../fixtures/run-syslog-ng.ts'

// The tables against syslog-ng itself: a template knows no function that nobody wrote, a regex wants its parentheses.
const syslog = makeSyslogNg()
t.teardown(syslog.remove)

const network = 'destination a { network("h" NAME(@)); };'
const tls = 'destination a { network("h" transport("tls") tls(NAME(@))); };'
const file = 'destination a { file("/x" NAME(@)); };'
const source = 'source a { network(NAME(@)); };'
const options = 'options { NAME(@); };'
const filter = 'filter a { NAME(@); };'
const buffer = 'destination a { network("h" disk-buffer(reliable(no) NAME(@))); };'

/** Options, a configuration that has them, and what may stand in place of @. */
const cases: readonly (readonly [options: string, configuration: string, fill: string])[] = [
	['network syslog tcp tcp6 udp udp6', 'destination a { NAME(@); };', '"h"'],
	['unix-dgram unix-stream', 'destination a { NAME(@); };', '"/x"'],
	['localip transport persist-name', network, '"udp"'],
	['port localport', network, '"514"'],
	['ip tags program-override host-override', source, '"a"'],
	['ip-protocol', network, '4'],
	['log-fifo-size time-reopen frac-digits', network, '3'],
	['ts-format', network, '"iso"'],
	['flags', source, '"no-parse"'],
	['default-facility', source, '"kern"'],
	['default-priority', source, '"info"'],
	['encoding', source, '"UTF-8"'],
	['keep-hostname use-dns use-fqdn chain-hostnames', source, 'yes'],
	['log-msg-size', source, '8192'],
	['follow-freq', 'source a { file("/x" NAME(@)); };', '3'],
	['ca-file cert-file key-file', tls, '"/dev/null"'],
	['ca-dir crl-dir', tls, '"/"'],
	['cipher-suite', tls, '"HIGH"'],
	['ssl-options', tls, '"no-sslv2"'],
	['peer-verify', tls, '"optional-trusted"'],
	['sni', tls, 'yes'],
	['owner group dir-owner dir-group', file, '"root"'],
	['perm dir-perm', file, '0640'],
	['dir', buffer, '"/"'],
	['reliable', buffer, 'yes'],
	['tls', network, 'peer-verify(yes)'],
	['disk-buffer', network, 'reliable(no) disk-buf-size(1048576)'],
	['stats-level', options, '3'],
	['stats', options, '3'],
	['facility', filter, 'kern'],
	['level severity', filter, 'info'],
	['netmask', filter, '"10.0.0.0/8"'],
	['netmask6', filter, '"2001:db8::/32"'],
	['source filter', 'log { NAME(@); };', 'a'],
	['destination', 'destination a { }; log { NAME(@); };', '"a"'],
	['log', 'NAME { @ };', 'flags(final);'],
	['options', 'NAME { @ };', 'use-dns(no);'],
	['match program host message', filter, '"a"'],
	['subst', 'rewrite a { NAME(@ "b"); };', '"a"'],
	['multi-line-prefix multi-line-garbage', 'source a { file("/x" multi-line-mode(regexp) NAME(@)); };', '"a"'],
	['patterns', 'parser a { regexp-parser(NAME(@)); };', '"a"'],
	['template', file, '"a"'],
]

/**
 * Options that this syslog-ng cannot be asked about. Of other modules: as afsmtp-grammar.ym, kafka-grammar.ym and
 * afamqp-grammar.ym of syslog-ng take them. The regex of `bad-hostname` is compiled later. The last three are known to
 * no grammar: what refuses most.
 */
const elsewhere: ReadonlyMap<string, 'plain' | 'template' | 'pattern'> = new Map([
	['subject', 'template'],
	['body', 'template'],
	['key', 'template'],
	['topic', 'template'],
	['username', 'plain'],
	['password', 'plain'],
	['bad-hostname', 'pattern'],
	['regexp', 'pattern'],
	['pattern', 'pattern'],
	['message-pattern', 'pattern'],
])

const kindOf = (option: string): string =>
	patternOptions.has(option)
		? 'pattern'
		: templateOptions.has(option)
			? 'template'
			: plainOptions.has(option)
				? 'plain'
				: 'unknown'

const written = (option: string, configuration: string, fill: string): string =>
	`@version: 3.38\n${configuration.replace('NAME', option).replace('@', fill)}\n`

/** How syslog-ng takes the strings of an option; one that takes none expands nothing either. */
const askFor = (option: string, configuration: string): string => {
	const refuses = (fill: string): string => syslog.refuses(written(option, configuration, fill)) ?? ''
	if (/Unknown template function/.test(refuses('"$(nowhere_known)"'))) return 'template'
	return /regexp|PCRE/.test(refuses('"("')) ? 'pattern' : 'plain'
}

const asked = new Set<string>()
for (const [names, configuration, fill] of cases)
	for (const option of names.split(' ')) {
		asked.add(option)
		t.equal(syslog.refuses(written(option, configuration, fill)), undefined, `${option}: there is such an option`)
		t.equal(kindOf(option), askFor(option, configuration), `${option}: what it takes`)
	}
for (const [option, kind] of elsewhere) t.equal(kindOf(option), kind, `${option}: as its grammar says`)

t.same(
	[...plainOptions, ...templateOptions, ...patternOptions].filter(one => !asked.has(one) && !elsewhere.has(one)),
	[],
	'each option of the tables has its case here',
)
