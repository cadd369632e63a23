/**
 * Options of syslog-ng whose strings are taken as they are; in all others `$` may name a macro. Named by their own
 * word, whatever block they stand in.
 */
export const plainOptions: ReadonlySet<string> = new Set([
	...[
		'network',
		'syslog',
		'tcp',
		'tcp6',
		'udp',
		'udp6',
		'ip',
		'localip',
		'port',
		'localport',
		'transport',
		'ip-protocol',
	],
	...[
		'unix-dgram',
		'unix-stream',
		'dir',
		'owner',
		'group',
		'perm',
		'dir-owner',
		'dir-group',
		'dir-perm',
		'persist-name',
	],
	...['ca-file', 'ca-dir', 'cert-file', 'key-file', 'crl-dir', 'cipher-suite', 'ssl-options', 'peer-verify', 'sni'],
	...['tls', 'disk-buffer', 'reliable', 'options', 'facility', 'level', 'severity', 'source', 'destination', 'filter'],
	...['log', 'flags', 'follow-freq', 'time-reopen', 'keep-hostname', 'log-fifo-size', 'username', 'password', 'tags'],
	...[
		'program-override',
		'host-override',
		'default-facility',
		'default-priority',
		'netmask',
		'netmask6',
		'frac-digits',
	],
	...['ts-format', 'use-dns', 'use-fqdn', 'chain-hostnames', 'stats-level', 'stats', 'log-msg-size', 'encoding'],
])

/** Options whose strings are templates: `$` is doubled there. */
export const templateOptions: ReadonlySet<string> = new Set(['template', 'subject', 'body', 'key', 'topic'])

/** Filters and options whose strings are patterns; `message` is one to filters, and a template to one destination. */
export const patternOptions: ReadonlySet<string> = new Set([
	'match',
	'program',
	'host',
	'subst',
	'regexp',
	'pattern',
	'message',
	'message-pattern',
	'multi-line-prefix',
	'multi-line-garbage',
	'bad-hostname',
	'patterns',
])
