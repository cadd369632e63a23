import { copyFile } from 'node:fs/promises'
import t from 'tap'
import { differences, type Given, listTree, openProving } from '../fixtures/proving.ts'
import { shells } from '../fixtures/shells.ts'

const proving = await openProving(t, 'proving')
const { outside } = proving.rehearsal.stage
const dataset = outside.path('/mnt/dataset')
const good = { DOMAIN: 'www.example.org' }

/** Of all that a boot leaves in a jail, what rc and the host did not make. */
const made = async (layer: string): Promise<readonly string[]> => {
	const others = ['/etc', '/etc/hosts', '/run', '/run/clean_var', '/tmp', '/var', '/var/tmp']
	return [...(await listTree(outside.path(`/mnt/layers/${layer}/tree`))).keys()].filter(path => !others.includes(path))
}

const bad = {
	DOMAIN: 'no domain',
	NOSSL: 'perhaps',
	WORKERS: '65',
	MODE: 'x'.repeat(100),
	TITLE: 'bell \u0007',
	PEERS: 'a, -b',
	PORT: '0',
	LOGIN: 'ann',
	PASSWORD: 'hun',
}
const faults = [
	/^cook: DOMAIN: want a domain name .*, got 'no domain'; for example DOMAIN=example.org$/m,
	/^cook: NOSSL: want true or false .*, got 'perhaps'; for example NOSSL=false$/m,
	/^cook: WORKERS: want a whole number, 1 to 64, got '65'; for example WORKERS=2$/m,
	/^cook: MODE: want one of fast, slow, got a value of 100 bytes; for example MODE=fast$/m,
	/^cook: TITLE: want .*, got a value with unprintable characters; for example TITLE=a title$/m,
	/^cook: PEERS: want a list .*, got 'a, -b'; for example PEERS=a, b$/m,
	/^cook: PORT: want a TCP or UDP port from 1 to 65535, got '0'; for example PORT=8080$/m,
	/^cook: PASSWORD: want .* at least 4 bytes long, got a value that is not; for example PASSWORD=.*$/m,
]

const jail = await proving.boot('bad', bad)

t.test('a first boot with bad variables names every one of them: want, got, an example', async t => {
	for (const fault of faults) t.match(jail.log, fault)
	t.match(jail.log, /^cook: refused: nothing was changed; .* start the jail$/m, 'the last line says what to do')
})
t.test('the value of a secret is not shown', async t => t.notMatch(jail.log, /hun\b/))
t.test('a first boot that is refused writes nothing, in the jail or on the dataset', async t => {
	t.strictSame(await made('bad'), [])
	t.strictSame([...(await listTree(dataset)).keys()], [])
})
t.test('after it no service runs, and the jail can be entered', async t =>
	t.equal(await jail.ask('pgrep -f "[n]ginx|probe/[r]un|bin/[h]old" | wc -l'), '0'),
)
t.test('cook boot ends with 78, as rc sees it', async t => t.equal((await jail.cook('boot')).exitCode, 78))
t.test('cook status tells all of it again, with 78', async t => {
	const { exitCode, output } = await jail.cook('status')
	t.equal(exitCode, 78)
	t.match(output, /^last verdict: refused/m)
	for (const fault of faults) t.match(output, new RegExp(fault.source.replace('cook: ', ''), 'm'))
	const { verdict, services } = JSON.parse((await jail.cook('status', '--json')).output)
	t.match(verdict, { code: 78, problems: { length: faults.length } })
	t.match(services, [
		{ name: 'nginx', state: 'stopped', healthy: false, pid: null },
		{ name: 'probe', state: 'stopped' },
	])
})

t.test('without /tmp/environment.sh nothing is written at all, with 78', async t => {
	await jail.give(undefined)
	const before = [await listTree(jail.jail.path('/run')), await listTree(dataset)] as const
	for (const command of ['boot', 'apply', 'check', 'diff', 'status']) {
		const { exitCode, output } = await jail.cook(command)
		t.equal(exitCode, 78, command)
		t.match(output, /DOMAIN: want .*, got nothing; for example DOMAIN=example.org/, command)
	}
	t.strictSame(differences(before[0], await listTree(jail.jail.path('/run'))), [])
	t.strictSame(differences(before[1], await listTree(dataset)), [])
	t.strictSame(await made('bad'), [])
})

t.test("the caller's environment does not count", async t => {
	const own = 'problems=x verdict=y doing=z stage=/etc run=/etc share=/etc dataset=/etc IFS=x'
	const { exitCode, output } = await jail.sh(`env DOMAIN=www.example.org ${own} /usr/local/bin/cook check`)
	t.equal(exitCode, 78)
	t.match(output, /^cook: DOMAIN: want .*, got nothing;.*\ncook: refused/)
})

t.test('names of its own in the file do not reach cook', async t => {
	const own = [
		'PATH',
		'IFS',
		'LC_ALL',
		'run',
		'share',
		'stage',
		'dataset',
		'problems',
		'nl',
		'PWD',
		'answer',
		'line',
		'rest',
	]
	await jail.give({ ...good, ...Object.fromEntries(own.map(name => [name, '/x y'])) })
	const { exitCode, output } = await jail.cook('check')
	t.equal(
		output,
		'cook: the variables are right, and every file can be written; the services check them at the first apply\n',
	)
	t.equal(exitCode, 0)
})

const awkward = `a "b" 'c' $HOME \`id\` \\ \\" \\\\ #;&|<>*?~!`
/** What was given; what cook says the title is, or the problem that it tells. */
const borders: readonly (readonly [string, Given, string | RegExp])[] = [
	['every awkward character is read as it was given', { ...good, TITLE: awkward }, awkward],
	['a value may begin and end with a blank', { ...good, TITLE: ' \t x ' }, ' \t x '],
	['UTF-8 is read as it was given', { ...good, TITLE: 'ä€😀' }, 'ä€😀'],
	['a value as long as allowed', { ...good, TITLE: 'x'.repeat(40) }, 'x'.repeat(40)],
	['a value one byte too long', { ...good, TITLE: 'x'.repeat(41) }, /^cook: TITLE: want .* got 'x{41}'/m],
	['a number at its least', { ...good, WORKERS: '1' }, 'a title'],
	['a number at its greatest', { ...good, WORKERS: '64' }, 'a title'],
	['a number below', { ...good, WORKERS: '0' }, /^cook: WORKERS: /m],
	['no number', { ...good, WORKERS: '1x' }, /^cook: WORKERS: .* got '1x'/m],
	['an empty value counts as not given', { ...good, WORKERS: '', TITLE: '' }, 'a title'],
	['an empty value does not count for a required variable', { DOMAIN: '' }, /^cook: DOMAIN: .* got nothing/m],
	['a secret as short as allowed', { ...good, LOGIN: 'x', PASSWORD: '$`"\\' }, 'a title'],
	['one of a group alone', { ...good, LOGIN: 'ann' }, /^cook: LOGIN: want also PASSWORD, which belong together/m],
	['a long line of text', { ...good, NOTE: 'n'.repeat(16384) }, 'a title'],
	['too long a text', { ...good, NOTE: 'n'.repeat(16385) }, /^cook: NOTE: .* got a value of 16385 bytes/m],
]

const freebsd = shells.find(shell => shell.name === 'FreeBSD sh')
if (freebsd !== undefined) await copyFile(freebsd.command, jail.jail.path('/tmp/freebsd-sh'))
const inJail = shells.map(({ name, command, options }) => ({
	name,
	sh: [command === freebsd?.command ? '/tmp/freebsd-sh' : command, ...options].join(' '),
}))
for (const { name, sh } of inJail) {
	await t.test(`values that pot hands over, at the borders of their types (${name})`, async t => {
		for (const [title, given, want] of borders) {
			await jail.give(given)
			const { exitCode, output } = await jail.sh(`${sh} /usr/local/bin/cook probe x`)
			if (want instanceof RegExp) {
				t.equal(exitCode, 78, title)
				t.match(output, want, title)
			} else {
				t.equal(output, `cook: ${want}: x\n`, title)
				t.equal(exitCode, 65, "the command's own code")
			}
		}
	})
	await t.test(`VAR_FILE stands for VAR (${name})`, async t => {
		const cases: readonly (readonly [string, Given, string, string | RegExp])[] = [
			['the value is in the file', { TITLE_FILE: '/tmp/title' }, 'from a file', 'from a file'],
			['one newline at its end is dropped', { TITLE_FILE: '/tmp/title' }, 'from a file\n', 'from a file'],
			['exactly one', { TITLE_FILE: '/tmp/title' }, 'from a file\n\n', /TITLE: want .*, got what is in \/tmp\/title;/],
			['an empty file is not given', { TITLE_FILE: '/tmp/title' }, '', 'a title'],
			['a text keeps its newlines', { NOTE_FILE: '/tmp/title' }, 'one\n\n  two\n\n', 'a title'],
			[
				'both are an error',
				{ TITLE: 'x', TITLE_FILE: '/tmp/title' },
				'y',
				/TITLE: want TITLE or TITLE_FILE, got both; remove/,
			],
			[
				'no such file',
				{ TITLE_FILE: '/tmp/none' },
				'',
				/TITLE_FILE: want a file that cook can read, got '\/tmp\/none';/,
			],
			['a folder', { TITLE_FILE: '/tmp' }, '', /TITLE_FILE: want a file that cook can read, got '\/tmp';/],
			[
				'a secret in a file is not shown',
				{ LOGIN: 'a', PASSWORD_FILE: '/tmp/title' },
				'hun',
				/PASSWORD: want .* got a value that is not;/,
			],
		]
		for (const [title, given, text, want] of cases) {
			await jail.give({ ...good, ...(given as Record<string, string>) })
			await jail.write('/tmp/title', text)
			const { output } = await jail.sh(`${sh} /usr/local/bin/cook probe x`)
			t.notMatch(output, /hun\b/)
			t.match(output, want instanceof RegExp ? want : `cook: ${want}: x\n`, title)
		}
	})
	await t.test(`what pot wrote and sh cannot read is named, with the way to mend it (${name})`, async t => {
		const mend =
			String.raw`pot set-env -p web -E 'TITLE=VALUE', in it \\ for \, \$ for $ and \BACKTICK for BACKTICK, or: flavourist env set`.replaceAll(
				'BACKTICK',
				'`',
			)
		const tail = 'export "NOTE=fine"\nexport _POT_NAME=web\nexport _POT_IP=10.77.0.2\n'
		const cases: readonly (readonly [string, string, string])[] = [
			[
				'a backslash at the end',
				'export "TITLE=a\\"\n',
				`cook: TITLE: want a value that sh reads back as it is, got one that breaks the quotes of /tmp/environment.sh; on the host, with all other variables: ${mend}\n`,
			],
			['a quote after a backslash', 'export "TITLE=a\\\\"b"c"\n', 'cook: TITLE: want'],
			[
				'a name that is none',
				'export "X-Y=a"\n',
				"cook: 'X-Y': want a name of letters, digits and _; on the host, with all other variables but this one: pot set-env -p web -E NAME=VALUE ...\n",
			],
			[
				'a dollar before a word',
				'export "TITLE=pa$word"\n',
				`cook: TITLE: want a value that sh reads back as it is, got one with a live $ or \`; on the host, with all other variables: ${mend}\n`,
			],
			[
				'a command that is none',
				'export "TITLE=`no-such-command`"\n',
				'cook: TITLE: want a value that sh reads back as it is, got one with a live $ or `;',
			],
			['something else', 'fi\n', 'cook: DOMAIN: want a value without a newline, which pot cannot carry; '],
		]
		for (const [title, line, want] of cases) {
			await jail.give(`export "DOMAIN=www.example.org"\n${line}${tail}`)
			const { exitCode, output } = await jail.sh(`${sh} /usr/local/bin/cook check`)
			t.equal(exitCode, 78, title)
			t.equal(output.slice(0, want.length), want, title)
			t.match(output, /^cook: [^\n]*\ncook: refused: nothing was changed[^\n]*\n$/, 'this alone is named')
		}
	})
}

t.test('a later boot with bad variables leaves all as it was, with no service running', async t => {
	await jail.stop()
	const first = await proving.boot('first', { ...good, EXTRA: 'yes' })
	t.match(first.log, /^cook: healthy$/m)
	await first.stop()
	const ours = async () => {
		const tree = await listTree(outside.path('/mnt/layers/first/tree'))
		return new Map([...tree].filter(([path]) => /^\/(usr|etc\/cron)/.test(path)))
	}
	const before = [await ours(), await listTree(dataset)] as const
	t.ok(before[0].has('/usr/local/etc/probe.yaml') && before[0].has('/etc/cron.d/probe'), 'there is something to spoil')
	const later = await proving.boot('first', bad)
	for (const fault of faults) t.match(later.log, fault)
	t.strictSame(differences(before[0], await ours()), [], 'the files')
	t.strictSame(differences(before[1], await listTree(dataset)), [], 'the dataset')
	t.equal(
		await later.ask('pgrep -f "[n]ginx|probe/[r]un|bin/[h]old" | wc -l'),
		'0',
		'no service, and the jail can be entered',
	)
	t.equal((await later.cook('status')).exitCode, 78)
	await later.give(good)
	t.equal((await later.cook('apply')).output, 'cook: healthy\n', 'with good ones it goes on')
	await later.stop()
})
