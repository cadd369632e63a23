import { inJail } from '../fixtures/in-jail.ts'

type Script = readonly [name: string, header: string]

const cases: readonly (readonly [what: string, scripts: readonly Script[], options: string, want: string])[] = [
	[
		'REQUIRE comes first',
		[
			['a', 'PROVIDE: a|REQUIRE: b'],
			['b', 'PROVIDE: b'],
		],
		'',
		'b a',
	],
	[
		'BEFORE comes later',
		[
			['a', 'PROVIDE: a|BEFORE: b'],
			['b', 'PROVIDE: b'],
		],
		'',
		'a b',
	],
	[
		'without need: last file first',
		[
			['a', 'PROVIDE: a'],
			['b', 'PROVIDE: b'],
			['c', 'PROVIDE: c'],
		],
		'',
		'c b a',
	],
	[
		'the last word of REQUIRE first',
		[
			['a', 'PROVIDE: a|REQUIRE: b c'],
			['b', 'PROVIDE: b'],
			['c', 'PROVIDE: c'],
		],
		'',
		'c b a',
	],
	[
		'all providers of a name',
		[
			['a', 'PROVIDE: a|REQUIRE: m'],
			['b', 'PROVIDE: m'],
			['c', 'PROVIDE: m'],
		],
		'',
		'c b a',
	],
	[
		'a chain',
		[
			['a', 'PROVIDE: a|REQUIRE: b'],
			['b', 'PROVIDE: b x|REQUIRE: c'],
			['c', 'PROVIDES: c'],
		],
		'',
		'c b a',
	],
	[
		'-s leaves out, and still orders by it',
		[
			['a', 'PROVIDE: a|REQUIRE: b'],
			['b', 'PROVIDE: b|REQUIRE: c|KEYWORD: nojail'],
			['c', 'PROVIDE: c'],
		],
		'-s nojail',
		'c a',
	],
	[
		'-k keeps only those',
		[
			['a', 'PROVIDE: a|KEYWORD: x shutdown'],
			['b', 'PROVIDE: b|KEYWORDS: shutdowns'],
		],
		'-k shutdown',
		'a',
	],
	[
		'-k and -s',
		[
			['a', 'PROVIDE: a|KEYWORD: shutdown nojail'],
			['b', 'PROVIDE: b|KEYWORD: shutdown'],
		],
		'-k shutdown -s nojail',
		'b',
	],
	[
		'only the first run of lines counts',
		[
			['a', 'PROVIDE: a|other|REQUIRE: b'],
			['b', 'PROVIDE: b'],
		],
		'',
		'b a',
	],
]

const faults: readonly (readonly [what: string, scripts: readonly Script[], want: string, stderr: RegExp])[] = [
	['a missing provider', [['a', 'PROVIDE: a|REQUIRE: gone']], 'a', /requirement `gone' in file `a' has no providers/],
	[
		'a circle',
		[
			['a', 'PROVIDE: a|REQUIRE: b'],
			['b', 'PROVIDE: b|REQUIRE: a'],
		],
		'a b',
		/Circular dependency on file `b'/,
	],
]

const make = (scripts: readonly Script[]): string =>
	`rm -rf /tmp/d; mkdir /tmp/d; cd /tmp/d; ${scripts
		.map(
			([name, header]) =>
				`printf '%s\\n' '#!/bin/sh' ${header
					.split('|')
					.map(line => `'# ${line}'`)
					.join(' ')} '' '# PROVIDE: late' >${name};`,
		)
		.join(' ')}`

const warnings: readonly (readonly [what: string, header: string, stderr: string])[] = [
	[
		'BEFORE of what nothing provides',
		'PROVIDE: a|BEFORE: gone',
		"rcorder: file `a' is before unknown provision `gone'\n",
	],
	['BEFORE of what is there', 'PROVIDE: a b|BEFORE: b', ''],
]

inJail("rcorder prints scripts in FreeBSD's order", (t, jail) => {
	for (const [what, scripts, options, want] of cases)
		t.equal(jail.ask(`${make(scripts)} rcorder ${options} *`).replaceAll('\n', ' '), want, what)
	for (const [what, scripts, want, message] of faults) {
		const { status, stdout, stderr } = jail.run(`${make(scripts)} rcorder *`)
		t.strictSame([status, stdout.trim().replaceAll('\n', ' ')], [1, want], what)
		t.match(stderr, message, `${what} is said`)
	}
	for (const [what, header, said] of warnings) {
		const { status, stdout, stderr } = jail.run(`${make([['a', header]])} rcorder *`)
		t.strictSame([status, stdout, stderr], [0, 'a\n', said], `${what}: a warning at most`)
	}
	t.equal(jail.run('rcorder -p /etc/rc.d/*').status, 64)
})

inJail("the base scripts come in FreeBSD's sequence", (t, jail) => {
	const order = jail
		.ask('rcorder /etc/rc.d/* 2>/dev/null')
		.split('\n')
		.map(path => path.replace('/etc/rc.d/', ''))
	const sequence = [
		'mountcritlocal',
		'cleanvar',
		'FILESYSTEMS',
		'netif',
		'NETWORKING',
		'syslogd',
		'SERVERS',
		'DAEMON',
		'local',
		'LOGIN',
		'cron',
	]
	t.strictSame(
		order.filter(name => sequence.includes(name)),
		sequence,
	)
	t.ok(order.indexOf('ldconfig') < order.indexOf('DAEMON'))
	const skipped = jail.ask('rcorder -s nojail /etc/rc.d/* 2>/dev/null')
	t.notMatch(skipped, /mountcritremote|mountlate/)
})
