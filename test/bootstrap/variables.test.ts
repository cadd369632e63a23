import t from 'tap'
import { differences, listTree, openProving } from '../fixtures/proving.ts'

const proving = await openProving(t, 'proving', 'dash')
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
