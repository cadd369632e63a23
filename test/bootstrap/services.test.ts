import t from 'tap'
import { type Booted, openProving, takeNginx } from '../fixtures/proving.ts'

const proving = await openProving(t, 'proving', 'FreeBSD sh')
const good = { DOMAIN: 'www.example.org' }
let jail: Booted

t.before(async () => {
	jail = await proving.boot('first', good)
})
t.teardown(() => jail.stop())

const running = (): Promise<string> =>
	jail.ask('pgrep -f "^nginx: master|^/bin/sh /usr/local/share/cook/programs/probe/run" | wc -l')

/** Services as `cook status --json` tells them. */
const readStatus = async () => {
	const { exitCode, output } = await jail.cook('status', '--json')
	return { exitCode, ...JSON.parse(output) }
}

t.test('cook status tells of a healthy jail what it serves, since when, on which dataset', async t => {
	const { exitCode, output } = await jail.cook('status')
	t.equal(exitCode, 0)
	t.match(output, /^proving 1\.2\.3\nlast verdict: healthy\ndataset: \/mnt, id [0-9a-f]{16}\nservices:\n/)
	t.match(output, /^ {2}nginx +running +healthy +since \w+ \w+ +\d+ /m)
	t.match(output, /^ {2}probe +running +healthy +since /m)
	const pid = Number(await jail.ask('cat /var/run/probe.pid'))
	t.match(await readStatus(), {
		exitCode: 0,
		flavour: 'proving',
		version: '1.2.3',
		verdict: { code: 0, text: 'healthy', problems: [] },
		working: null,
		dataset: { path: '/mnt', id: /^[0-9a-f]{16}$/ },
		services: [
			{ name: 'nginx', rc: 'nginx', state: 'running', healthy: true, pid: Number, since: /\d/, waitsFor: [] },
			{ name: 'probe', rc: 'probe', state: 'running', healthy: true, pid, since: /\d/, waitsFor: [] },
		],
	})
})

t.test('a service that is down is told by cook status, and by those that wait for it, with 69', async t => {
	await jail.ask('service nginx stop')
	const { exitCode, output } = await jail.cook('status')
	t.equal(exitCode, 69)
	t.match(output, /^ {2}nginx +stopped +not healthy$/m)
	t.match(output, /^ {2}probe +running +healthy .* waits for nginx$/m)
	t.match(await readStatus(), {
		exitCode: 69,
		services: [
			{ state: 'stopped', healthy: false, pid: null, since: null },
			{ state: 'running', waitsFor: ['nginx'] },
		],
	})
})

t.test('cook apply starts what is down and leaves the others alone', async t => {
	const probe = await jail.ask('cat /var/run/probe.pid')
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.equal((await readStatus()).exitCode, 0)
	t.equal(await jail.ask('cat /var/run/probe.pid'), probe)
})

t.test("a port that is taken: the end of the service's own log, what to try, and 69", async t => {
	await jail.ask('service nginx stop')
	const other = await jail.ask('busybox httpd -f -p 80 -h /tmp >/dev/null 2>&1 & echo $!')
	const { exitCode, output } = await jail.cook('apply')
	t.equal(exitCode, 69)
	t.match(
		output,
		/^cook: the end of \/var\/log\/nginx\/error\.log:\n(.*\n)*.*bind\(\) to 0\.0\.0\.0:80 failed \(98: Address already in use\)/m,
	)
	t.match(output, /^cook: nginx could not be started; mend the cause, then run: service nginx restart; cook apply\n$/m)
	t.match((await jail.cook('status')).output, /^last verdict: nginx could not be started/m)
	await jail.ask(`kill ${other}`)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
})

t.test('a service that does not get healthy in its time: the end of its log, and 69', async t => {
	await jail.give({ ...good, HEALTHYAFTER: '1000' })
	const begin = performance.now()
	const { exitCode, output } = await jail.cook('apply')
	const seconds = (performance.now() - begin) / 1000
	t.equal(exitCode, 69)
	t.match(output, /^cook: the end of \/var\/log\/probe\.log:\n(.*\n)*probe: begins, healthy in 1000 s/m)
	t.match(
		output,
		/^cook: probe did not get healthy in 2 s; mend the cause, then run: service probe restart; cook apply$/m,
	)
	t.ok(seconds >= 1 && seconds < 10, `after ${seconds} s`)
	t.match(await readStatus(), {
		exitCode: 69,
		verdict: { code: 69 },
		services: [{ healthy: true }, { state: 'running', healthy: false }],
	})
	await jail.give(good)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
})

t.test('a service that keeps the output of its start open does not hold cook', async t => {
	await jail.ask(`sed -i.old 's|-o /var/log/probe.log||' /usr/local/etc/rc.d/probe; service probe stop`)
	const { exitCode, output } = await jail.sh('cook apply 2>&1 | cat', { timeout: 20 })
	t.equal(output, 'cook: healthy\n')
	t.equal(exitCode, 0)
	await jail.ask('mv /usr/local/etc/rc.d/probe.old /usr/local/etc/rc.d/probe')
})

t.test('cook help has the commands and the variables, in 80 columns, for everyone', async t => {
	for (const script of ['cook help', 'cook --help', 'su -m nobody -c "cook help"']) {
		const { exitCode, output } = await jail.sh(script)
		t.equal(exitCode, 0)
		t.strictSame(
			output.split('\n').filter(line => line.length > 80),
			[],
		)
		for (const word of ['cook [apply]', 'cook status [--json]', 'cook probe', 'DOMAIN', 'HEALTHYAFTER'])
			t.match(output, word)
	}
})

t.test('wrong words end with 64, and only root may do the rest', async t => {
	const cases = [
		['cook aply', 64, "cook: there is no command 'aply'; see: cook help\n"],
		['cook apply now', 64, 'cook: cook apply takes no further words; see: cook help\n'],
		['cook status --jsn', 64, 'cook: usage: cook status [--json]\n'],
		['cook status --json x', 64, 'cook: usage: cook status [--json]\n'],
		['cook probe', 64, 'cook: usage: cook probe WORD...\n'],
		...['apply', 'check', 'diff', 'status', 'stop', 'probe x'].map(
			command =>
				[
					`su -m nobody -c "cook ${command}"`,
					77,
					'cook: only root can do this: run it with `pot exec`, or as root in the jail\n',
				] as const,
		),
	] as const
	for (const [script, code, text] of cases) {
		const { exitCode, output } = await jail.sh(script)
		t.equal(output, text, script)
		t.equal(exitCode, code, script)
	}
	t.equal(await running(), '2', 'nothing was stopped')
})

t.test('cook stop ends the services in the reverse order of their needs', async t => {
	await jail.ask(
		`mv /usr/sbin/service /usr/sbin/service.real
		printf '#!/bin/sh\\necho "$*" >>/tmp/calls\\nexec /usr/sbin/service.real "$@"\\n' >/usr/sbin/service
		chmod 755 /usr/sbin/service`,
	)
	t.strictSame(await jail.cook('stop'), { exitCode: 0, output: '' })
	t.equal(await jail.ask('cat /tmp/calls'), 'probe onestop\nnginx onestop')
	t.equal(await running(), '0')
	await jail.ask('mv /usr/sbin/service.real /usr/sbin/service')
	t.strictSame(await jail.cook('stop'), { exitCode: 0, output: '' }, 'also when none runs')
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
})

t.test('service cook start in a running jail tells the services of a change, and only those', async t => {
	const before = [await jail.ask('cat /var/run/probe.pid'), await takeNginx(jail)]
	await jail.give({ ...good, WORKERS: '9' })
	t.equal(await jail.ask('service cook start'), 'cook: healthy')
	const after = [await jail.ask('cat /var/run/probe.pid'), await takeNginx(jail)]
	t.not(after[0], before[0])
	t.strictSame(after[1], before[1])
})

t.test("the jail's exec_stop ends all of them, although a cook at work would start them again", async t => {
	await jail.give({ ...good, HEALTHYAFTER: '1' })
	await jail.ask('cook apply >/tmp/first 2>&1 & while [ -e /var/run/probe.healthy ]; do sleep 0.05; done')
	await jail.ask('/usr/local/share/cook/bin/stop >/dev/null 2>&1 || true')
	t.equal(await running(), '0')
	t.match(await jail.read('/tmp/first'), /^cook: stopped while .* \(exit 75\); nothing is half-written/)
	await jail.ask('sleep 1.5')
	t.equal(await running(), '0', 'and later')
})

t.test('at boot cook waits 60 s in all, lets rc go on, and ends its work in the background', async t => {
	// a day of this jail is short: its date(1) goes 20 times as fast
	await jail.give(good)
	await jail.ask(
		`sed -i "s|probe.healthy' 2 restart|probe.healthy' 300 restart|" /usr/local/share/cook/flavour.sh
		mv /usr/bin/date /usr/bin/date.real
		cat >/usr/bin/date <<-'END'
			#!/bin/sh
			now=$(date.real "$@")
			case $* in *+%s) echo $((1700000000 + (now - 1700000000) * 20)) ;; *) echo "$now" ;; esac
		END
		chmod 755 /usr/bin/date`,
	)
	await jail.stop()
	const begin = performance.now()
	jail = await proving.boot('first', { ...good, HEALTHYAFTER: '10' })
	const seconds = (performance.now() - begin) / 1000
	t.match(jail.log, /^cook: not healthy after 60 s: probe; going on in the background, see: cook status$/m)
	t.ok(seconds < 10, `rc was held for ${seconds} s`)
	t.match(await readStatus(), {
		exitCode: 69,
		verdict: { text: /^not healthy after 60 s: probe; going on/ },
		working: Number,
		services: [{ healthy: true }, { healthy: false }],
	})
	await jail.ask('for try in $(seq 100); do cook status >/dev/null && exit; sleep 0.2; done; exit 1')
	await jail.ask('for try in $(seq 50); do grep -qx "0 healthy" /var/run/cook/verdict && exit; sleep 0.1; done; exit 1')
	t.match(await readStatus(), { exitCode: 0, verdict: { code: 0, text: 'healthy' }, working: null })
})
