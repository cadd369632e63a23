import t from 'tap'
import { type Booted, contentOf, differences, listTree, openProving, takeNginx } from '../fixtures/proving.ts'

const proving = await openProving(t, 'proving', 'busybox ash')
const { outside } = proving.rehearsal.stage
const good = { DOMAIN: 'www.example.org', EXTRA: 'true', LOGIN: 'ann', PASSWORD: 'hunter: "2"' }
let jail: Booted

/** What cook owns, and the dataset without what services write. */
const takeState = async (): Promise<ReadonlyMap<string, string>> => {
	const tree = [...(await listTree(outside.path('/mnt/layers/first/tree')))]
	// a folder of its own is made there, and goes
	const ours = tree.filter(([path]) => /^\/(usr\/local\/(etc\/|www)|etc\/cron)/.test(path))
	const dataset = [...(await listTree(outside.path('/mnt/dataset')))]
	return new Map([...ours, ...dataset.filter(([path]) => !path.startsWith('/probe/'))])
}

const takeProcesses = async () => ({ ...(await takeNginx(jail)), probe: await jail.ask('cat /var/run/probe.pid') })

t.before(async () => {
	jail = await proving.boot('first', good)
})
t.teardown(() => jail.stop())

t.test('an unchanged apply writes nothing, and restarts and reloads nothing', async t => {
	const [state, processes] = [await takeState(), await takeProcesses()]
	t.ok(state.has('/etc/cron.d/probe') && state.has('/secrets/token'), 'there is something to look at')
	const { exitCode, output } = await jail.cook('apply')
	t.equal(output, 'cook: healthy\n')
	t.equal(exitCode, 0)
	t.strictSame(differences(state, await takeState()), [])
	t.strictSame(await takeProcesses(), processes)
	const different = await jail.cook('diff')
	t.strictSame(different, { exitCode: 0, output: 'cook: nothing would change\n' })
})

t.test('services start under umask 022', async t => t.match(await jail.read('/var/log/probe.log'), 'umask 0022'))

const paths = [
	'/usr/local/etc/probe.yaml',
	'/usr/local/etc/nginx/nginx.conf',
	'/usr/local/etc/nginx/sites/proving.conf',
	'/usr/local/etc/rc.conf.d/nginx',
	'/usr/local/www/proving/index.html',
	'/etc/cron.d/probe',
]
const spoils: readonly (readonly [string, (path: string) => string, RegExp])[] = [
	['edited', path => `echo '# by hand' >>${path}`, /^-# by hand$/m],
	['edited without changing its length', path => `sed -i 's/e/E/' ${path}`, /^-.*E.*$/m],
	['emptied', path => `: >${path}`, /^\+.*[a-z]/m],
	['deleted', path => `rm ${path}`, /^new: /m],
	[
		'given to another',
		path => `chown www:www ${path}`,
		/^owner and mode: want root:(wheel 644|www 640), got www:www 6[40]{2}$/m,
	],
	[
		'opened to everyone',
		path => `chmod 666 ${path}`,
		/^owner and mode: want root:(wheel 644|www 640), got root:(wheel|www) 666$/m,
	],
	['replaced by a link', path => `mv ${path} /tmp/moved; ln -sf /tmp/moved ${path}`, /^changed: /m],
	['replaced by a link to nothing', path => `ln -sf /nowhere ${path}`, /^changed: /m],
]
for (const [title, spoil, shows] of spoils) {
	await t.test(`a file that was ${title} is shown by cook diff and mended by cook apply`, async t => {
		const before = contentOf(await takeState())
		await jail.ask(paths.map(spoil).join('\n'))
		t.strictSame(differences(before, contentOf(await takeState())), [...paths].sort(), 'each is spoilt')
		const { exitCode, output } = await jail.cook('diff')
		t.equal(exitCode, 1)
		for (const path of paths) t.match(output, new RegExp(`^(changed|new): ${path}$`, 'm'))
		t.match(output, shows)
		const applied = await jail.cook('apply')
		t.equal(applied.output, 'cook: healthy\n')
		t.strictSame(differences(before, contentOf(await takeState())), [])
		t.equal((await jail.cook('diff')).exitCode, 0)
	})
}

t.test('a folder at the place of a file is named, with 73, and nothing is replaced', async t => {
	await jail.ask('rm /usr/local/www/proving/index.html; mkdir /usr/local/www/proving/index.html; rm /etc/cron.d/probe')
	const before = await takeState()
	for (const command of ['diff', 'apply']) {
		const { exitCode, output } = await jail.cook(command)
		t.equal(exitCode, 73)
		t.equal(
			output,
			'cook: /usr/local/www/proving/index.html: want a file there, got a folder; move it away, then run: cook apply\n',
		)
	}
	t.strictSame(differences(before, await takeState()), [])
	await jail.ask('rmdir /usr/local/www/proving/index.html')
	t.equal((await jail.cook('apply')).exitCode, 0)
})

t.test('no secret is shown by cook diff, be it the one in use, a new one, or the one that was there', async t => {
	const yaml = '/usr/local/etc/probe.yaml'
	const token = await jail.ask('cat /mnt/secrets/token')
	await jail.ask(`sed -i -e 's/^password:.*/password: "an old one"/' -e 's/^mode/# ${token}\\n&/' ${yaml}`)
	await jail.give({ ...good, PASSWORD: 'a new one', TITLE: 'another' })
	const { exitCode, output } = await jail.cook('diff')
	t.equal(exitCode, 1)
	for (const secret of ['an old one', 'a new one', token]) t.notMatch(output, secret)
	t.match(output, /^-password: "\(hidden\)", another one\n\+password: "\(hidden\)"$/m)
	t.match(output, /^-\(hidden\)$/m, 'the one that stands elsewhere')
	t.match(output, /^\+<title>another<\/title>$/m, 'other files are shown as they are')
	t.match(output, /^ mode: "?fast"?$/m, 'and so are other lines')
	t.match(await jail.read(yaml), 'an old one', 'diff changes nothing')
	await jail.give(good)
	t.equal((await jail.cook('apply')).exitCode, 0)
	t.equal(await jail.ask('ls /var/run/cook | grep -c diff || :'), '0', 'nothing is left behind')
})

t.test('a changed variable changes only what it reaches', async t => {
	const cases: readonly (readonly [string, Record<string, string>, readonly string[], readonly string[]])[] = [
		['a page, of which no service takes notice', { TITLE: 'changed' }, ['/usr/local/www/proving/index.html'], []],
		['the settings of a service, which restarts', { WORKERS: '7' }, ['/usr/local/etc/probe.yaml'], ['probe']],
		['a file that goes', { EXTRA: 'no' }, ['/etc/cron.d/probe'], []],
	]
	for (const [title, change, files, services] of cases) {
		const [state, processes] = [contentOf(await takeState()), await takeProcesses()]
		await jail.give({ ...good, ...change })
		t.match((await jail.cook('diff')).output, new RegExp(`^(changed|removed): ${files[0]}$`, 'm'), title)
		t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
		t.strictSame(differences(state, contentOf(await takeState())), files, title)
		const after = await takeProcesses()
		t.equal(after.master, processes.master)
		t.equal(after.workers, processes.workers)
		t.equal(after.probe !== processes.probe, services.includes('probe'))
		await jail.give(good)
		await jail.cook('apply')
		t.strictSame(differences(state, contentOf(await takeState())), [], 'and back')
	}
})

t.test('without TLS port 443 closes, and comes back with it; nginx reloads and keeps its process', async t => {
	const [state, processes] = [contentOf(await takeState()), await takeProcesses()]
	const ask = 'curl -skq -o /dev/null -w "%{http_code}" --resolve www.example.org:443:127.0.0.1'
	t.equal(await jail.ask(`${ask} https://www.example.org/`), '200')
	await jail.give({ ...good, NOSSL: 'true' })
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	// nginx answers the signal in its own time
	await jail.ask(
		'for try in 1 2 3 4 5 6 7 8 9; do ss -Hltn "sport = 443" | grep -q . || exit 0; sleep 0.2; done; exit 1',
	)
	t.equal((await jail.sh(`${ask} https://www.example.org/`)).exitCode, 7, 'nobody listens')
	t.equal(await jail.ask('curl -sq -o /dev/null -w "%{http_code}" -H "Host: www.example.org" http://127.0.0.1/'), '200')
	t.strictSame(differences(state, contentOf(await takeState())), [
		'/usr/local/etc/nginx/nginx.conf',
		'/usr/local/etc/nginx/sites/proving.conf',
	])
	const after = await takeProcesses()
	t.equal(after.master, processes.master)
	t.not(after.workers, processes.workers)
	t.equal(after.probe, processes.probe)
	await jail.give(good)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.equal(await jail.ask(`${ask} https://www.example.org/`), '200')
	t.strictSame(differences(state, contentOf(await takeState())), [])
})

t.test('what a checker refuses does not replace anything: 78, with its words, and the running one stays', async t => {
	const [state, processes] = [await takeState(), await takeProcesses()]
	await jail.give({ ...good, WORKERS: '13', TITLE: 'refused' })
	for (const command of ['check', 'apply']) {
		const { exitCode, output } = await jail.cook(command)
		t.equal(exitCode, 78)
		t.equal(
			output,
			'probe: thirteen workers bring bad luck\ncook: probe refuses this configuration (its own words are above); the one that was there stays in use\n',
		)
	}
	t.strictSame(differences(state, await takeState()), [])
	t.strictSame(await takeProcesses(), processes)
	t.match((await jail.cook('status')).output, /^last verdict: probe refuses this configuration/m)
})

t.test("an error in an operator's drop-in is told by nginx itself, and nothing is replaced", async t => {
	await jail.give(good)
	await jail.cook('apply')
	await jail.write('/mnt/nginx/conf.d/own.conf', 'nonsense on;\n')
	const [state, processes] = [await takeState(), await takeProcesses()]
	await jail.give({ ...good, NOSSL: 'true' })
	for (const command of ['check', 'apply']) {
		const { exitCode, output } = await jail.cook(command)
		t.equal(exitCode, 78)
		t.match(output, /unknown directive "nonsense" in \/mnt\/nginx\/conf\.d\/own\.conf:1/)
		t.match(output, /^cook: nginx refuses this configuration/m)
	}
	t.strictSame(differences(state, await takeState()), [])
	t.strictSame(await takeProcesses(), processes)
	await jail.ask('rm /mnt/nginx/conf.d/own.conf')
	await jail.give(good)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
})

t.test('a service that cook was killed before it could tell is told by the next apply', async t => {
	const processes = await takeProcesses()
	await jail.ask('echo told >/var/run/cook/pending.probe; mkdir -p /usr/local/etc/.cook-stage/left')
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	const after = await takeProcesses()
	t.not(after.probe, processes.probe)
	t.equal(after.workers, processes.workers)
	t.equal(await jail.ask('ls -A /usr/local/etc | grep -c cook-stage || :'), '0', 'what it left is cleared')
})

t.test('cook killed at any moment of a first apply: the next one ends healthy', async t => {
	const owned = `${paths.join(' ')} /usr/local/etc/rc.conf.d/probe /usr/local/etc/newsyslog.conf.d/nginx.conf`
	// stands where a first boot stands: no state, no file of cook's, nothing running
	const reset = `cook stop; [ ! -e /var/run/cook/holder ] || kill $(cat /var/run/cook/holder) || :
		rm -rf /mnt/* /var/run/cook /usr/local/etc/.cook-stage ${owned}`
	const moments = 14
	await jail.ask(reset)
	const whole = Number(
		await jail.ask('begin=$(date +%s%N); cook boot >/dev/null; end=$(date +%s%N); echo $(((end - begin) / 1000000))'),
	)
	let killed = 0
	for (let moment = 0; moment < moments; moment += 1) {
		const delay = ((whole * (moment + 0.5)) / moments / 1000).toFixed(3)
		await jail.ask(reset)
		const { output } = await jail.sh(
			`/usr/local/bin/cook boot >/dev/null 2>&1 & sleep ${delay}; kill -9 $! 2>/dev/null && echo killed
			wait $! 2>/dev/null; cook apply 2>&1; cook diff; cook status`,
		)
		if (output.startsWith('killed')) killed += 1
		const title = `after ${delay} s of ${whole} ms`
		t.match(output, /^(killed\n)?cook: healthy\ncook: nothing would change\n/, `${title}: ${output}`)
		t.match(output, /^last verdict: healthy$/m)
		t.equal(await jail.ask('find /mnt/secrets /mnt/certificates /mnt/cook -type f -empty ! -name lock'), '')
	}
	// on a busy machine the later boots may be quicker than the one that was measured
	t.ok(killed >= moments / 4, `${killed} of ${moments} were killed in time`)
})
