import t from 'tap'
import { type Booted, bootBeside, differences, listTree, openProving } from '../fixtures/proving.ts'

const proving = await openProving(t, 'proving', 'FreeBSD sh')
const { outside } = proving.rehearsal.stage
const dataset = outside.path('/mnt/dataset')
const good = { DOMAIN: 'www.example.org' }
let jail: Booted

t.before(async () => {
	jail = await proving.boot('first', good)
})
t.teardown(() => jail.stop())

t.test('a first boot on an empty dataset ends healthy', async t => {
	t.match(jail.log, /^cook: healthy$/m)
	t.match(await jail.ask('pgrep -xc nginx'), /^[1-9]/)
})

t.test('DATASETID refuses every other dataset', async t => {
	const id = await jail.ask('cat /mnt/cook/id')
	t.match(id, /^[0-9a-f]{16}$/)
	t.match((await jail.cook('status')).output, `dataset: /mnt, id ${id}\n`)
	await jail.give({ ...good, DATASETID: id })
	t.equal((await jail.cook('apply')).exitCode, 0)
	await jail.give({ ...good, DATASETID: '0123456789abcdef' })
	for (const command of ['apply', 'boot']) {
		const { exitCode, output } = await jail.cook(command)
		t.equal(exitCode, 78)
		t.match(
			output,
			`cook: DATASETID: want the dataset that it names at /mnt, got ${id}; mount the right one, or remove DATASETID\n`,
		)
	}
})

t.test('a marker refuses a value that would make another server of the data, with advice', async t => {
	const before = await listTree(dataset)
	await jail.give({ DOMAIN: 'other.example.org' })
	const { exitCode, output } = await jail.cook('apply')
	t.equal(exitCode, 78)
	t.match(
		output,
		/^cook: server-name: want 'www.example.org', which the dataset was made with, got 'other.example.org'; set DOMAIN back$/m,
	)
	t.strictSame(differences(before, await listTree(dataset)), [])
	t.match((await jail.cook('status')).output, /server-name: want 'www.example.org'/)
})

t.test('as long as there is no data the value may change, and the marker with it', async t => {
	await jail.ask('service probe stop && rm /mnt/probe/data')
	await jail.give({ DOMAIN: 'other.example.org' })
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.equal(await jail.ask('cat /mnt/cook/marker.server-name'), 'other.example.org')
	await jail.give(good)
	t.equal((await jail.cook('apply')).exitCode, 78, 'then there is data')
})

t.test('a marker that cook was killed in does not lock anybody out', async t => {
	await jail.ask(': >/mnt/cook/marker.server-name')
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.equal(await jail.ask('cat /mnt/cook/marker.server-name'), 'www.example.org')
})

t.test('a dataset of another layout is refused', async t => {
	await jail.ask('echo 2 >/mnt/cook/marker.layout')
	const { exitCode, output } = await jail.cook('apply')
	t.equal(exitCode, 78)
	t.match(output, "layout: want '2', which the dataset was made with, got '1'; this dataset belongs to another version")
	await jail.ask('echo 1 >/mnt/cook/marker.layout')
})

t.test('a second jail on the same dataset gets 75 and writes nothing there', async t => {
	const before = await listTree(dataset)
	const beside = await bootBeside(proving, good)
	t.match(beside.log, /^cook: refused: another jail uses the dataset at \/mnt; stop that one first$/m)
	t.equal((await beside.cook('boot')).exitCode, 75)
	t.equal(await beside.ask('pgrep -xc nginx || :'), '0', 'none of its services runs')
	t.match((await beside.cook('status')).output, /^last verdict: refused: another jail/m)
	t.strictSame(differences(before, await listTree(dataset)), [])
	await beside.stop()
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n', 'the first one goes on')
})

t.test('of several cooks at once in one jail one wins, the others say 75', async t => {
	for (const round of [1, 2, 3]) {
		await jail.give({ ...good, TITLE: `round ${round}`, WORKERS: String(round + 2), HEALTHYAFTER: '1' })
		const ran = await Promise.all([jail.cook(), jail.cook('apply'), jail.cook('apply')])
		const won = ran.filter(r => r.exitCode === 0)
		const lost = ran.filter(r => r.exitCode === 75)
		t.equal(won.length, 1, ran.map(r => r.output).join(''))
		t.equal(lost.length, 2)
		for (const { output } of lost)
			t.match(output, /^cook: another cook (is at work \(process \d+\)|has just begun); wait for it/)
		t.match(await jail.read('/usr/local/www/proving/index.html'), `round ${round}`)
	}
	t.equal((await jail.cook('status')).exitCode, 0, 'the verdict is that of the winner')
})

t.test('a lock is taken over when its process has ended, or its number went to another program', async t => {
	await jail.give(good)
	const others = [
		['a process that has ended', '99999\n'],
		['nobody', ''],
		['one that was killed while it wrote', '12'],
		['the program that holds the dataset', `${await jail.ask('pgrep -f bin/hold | tail -n 1')}\n`],
		['a service', `${await jail.ask('cat /var/run/nginx.pid')}\n`],
		['an editor of cook', `${await jail.ask('tail -f /usr/local/bin/cook >/dev/null 2>&1 & echo $!')}\n`],
	] as const
	for (const [title, text] of others) {
		await jail.write('/var/run/cook/lock', text)
		t.equal((await jail.cook('apply')).output, 'cook: healthy\n', title)
	}
})

t.test('where no dataset is mounted cook refuses, names the pot mount-in line and writes nothing', async t => {
	await jail.stop()
	jail = await proving.boot('unmounted', undefined)
	await jail.ask('umount /mnt')
	await jail.give(good)
	const before = await listTree(outside.path('/mnt/layers/unmounted/tree'))
	const { exitCode, output } = await jail.cook('boot')
	t.equal(exitCode, 78)
	t.match(
		output,
		/^cook: dataset: want a ZFS dataset mounted at \/mnt, got none; on the host: pot stop proving; pot mount-in -p proving -z POOL\/DATASET -m \/mnt; pot start proving$/m,
	)
	t.equal(await jail.ask('pgrep -xc nginx || :'), '0')
	t.strictSame(differences(before, await listTree(outside.path('/mnt/layers/unmounted/tree'))), [])
	t.match((await jail.cook('status')).output, /dataset: want a ZFS dataset mounted/)
})

t.test('a dataset that is full ends cook with a sentence, and with room again the next run ends healthy', async t => {
	await jail.give(good)
	for (const size of [4, 8, 12, 16, 20, 24]) {
		await jail.ask(`mount -t tmpfs -o size=${size}k,mode=755 small /mnt`)
		const { exitCode, output } = await jail.cook('boot')
		t.match(
			output,
			/(^|\n)cook: (stopped while .*; nothing is half-written: mend the cause shown above|the secret token could not be made)/,
			`${size} KiB`,
		)
		t.match(String(exitCode), /^7[0-4]$/)
		t.equal(await jail.ask('pgrep -xc nginx || :'), '0', 'no service runs')
		await jail.ask('mount -o remount,size=10m /mnt')
		t.equal((await jail.cook('boot')).output, 'cook: healthy\n')
		t.equal((await jail.cook('diff')).exitCode, 0)
		await jail.ask('cook stop; kill $(cat /var/run/cook/holder); umount -l /mnt')
	}
})
