import t from 'tap'
import { openProving } from '../fixtures/proving.ts'

const proving = await openProving(t, 'linked', 'busybox ash')
const given = {
	PEER: 'Peer.example.org',
	LINKKEY: 'c2VjcmV0IGtleQ==',
	CONTACT: 'none',
	SITE: 'north-2',
	LINKUSER: 'ann',
	LINKPASS: 'first "pass" \\ $word',
}
const jail = await proving.boot('linked', given)
t.teardown(() => jail.stop())

const remotesOf = async () => JSON.parse((await jail.cook('status', '--json')).output).remotes
const linkPid = (): Promise<string> => jail.ask('cat /var/run/link.pid')

t.test('cook status tells of each remote server whether it can be reached, and why not', async t => {
	const { exitCode, output } = await jail.cook('status')
	t.equal(exitCode, 0, 'a server elsewhere is no fault of the jail')
	t.match(output, /^ {2}link +running +healthy/m)
	t.match(
		output,
		/^servers elsewhere:\n {2}peer +waits +peer\.example\.org:99: no answer of "the peer"; look at PEER\n {2}broken +waits +broken\.example\.org: no answer$/m,
	)
	t.strictSame(await remotesOf(), [
		{ name: 'peer', address: 'peer.example.org:99', reachable: false, reason: 'no answer of "the peer"; look at PEER' },
		{ name: 'broken', address: 'broken.example.org', reachable: false, reason: 'no answer' },
	])
	await jail.ask('touch /var/run/reachable')
	t.match((await jail.cook('status')).output, /^ {2}peer +reachable +peer\.example\.org:99$/m)
	t.match(await remotesOf(), [{ reachable: true, reason: null }, { reachable: false }])
	t.equal(await jail.ask('ls -d /tmp/cook.* 2>/dev/null | wc -l'), '0', 'nothing is left behind')
})

t.test('words of a server neither steer a terminal nor break the JSON', async t => {
	await jail.ask(`rm -f /var/run/reachable; printf 'red \\033[31m\\tand \\\\033 \\177é\\nmore\\n' >/var/run/answer`)
	t.match((await jail.cook('status')).output, /^ {2}peer +waits +peer\.example\.org:99: red \?\[31m\?and \\033 \?é$/m)
	t.match(await remotesOf(), [{ reason: 'red ?[31m?and \\033 ?é' }, {}])
	await jail.ask('head -c 30000 /dev/zero | tr "\\0" x >/var/run/answer')
	t.match(await remotesOf(), [{ reason: 'an answer that is too long to show' }, {}])
	await jail.ask('rm /var/run/answer')
})

t.test('a remote server that is asked without end does not hold cook status', async t => {
	await jail.ask('mkfifo /var/run/answer')
	const { output } = await jail.sh('timeout 30 cook status')
	t.match(output, /^ {2}peer +waits +peer\.example\.org:99: no answer$/m)
	await jail.ask('rm /var/run/answer')
})

t.test('health by a pid file: a dead process is noticed and started again', async t => {
	const before = await linkPid()
	await jail.ask(`kill -9 ${before}; while kill -0 ${before} 2>/dev/null; do sleep 0.05; done`)
	t.equal((await jail.cook('status')).exitCode, 69)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.not(await linkPid(), before)
	for (const text of ['', 'no number', '0x1', '99999999']) {
		await jail.ask(`cp /var/run/link.pid /tmp/kept; printf '%s\\n' '${text}' >/var/run/link.pid`)
		t.equal((await jail.cook('status')).exitCode, 69, JSON.stringify(text))
		await jail.ask('cat /tmp/kept >/var/run/link.pid')
	}
	t.equal((await jail.cook('status')).exitCode, 0)
})

t.test('a secret that only a variable gives: kept 0600, changed and removed with it', async t => {
	const secret = '/mnt/secrets/link'
	t.equal(await jail.ask(`cat ${secret}`), given.LINKPASS)
	t.equal(await jail.ask(`stat -f '%Su:%Sg %Lp' ${secret}`), 'www:www 600')
	t.match(await jail.ask('cat /mnt/secrets/made'), /^[0-9a-f]{32}$/)
	let pid = await linkPid()
	await jail.give({ ...given, LINKPASS: 'second' })
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.equal(await jail.ask(`cat ${secret}`), 'second')
	t.not(await linkPid(), pid, 'its service was restarted')
	pid = await linkPid()
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.equal(await linkPid(), pid, 'and not a second time')
	const { LINKUSER: _user, LINKPASS: _pass, ...without } = given
	await jail.give(without)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.equal(await jail.ask(`ls ${secret} 2>&1 | grep -c 'No such'`), '1')
	t.not(await linkPid(), pid, 'its service was told')
})

for (const secret of ['third', 'fourth'])
	t.test(
		`a cook that is killed after it kept a ${secret === 'third' ? 'new' : 'changed'} secret leaves its service noted`,
		async t => {
			await jail.give({ ...given, LINKPASS: secret })
			// from outside: mv does its work and then ends cook, as a power failure would
			await jail.write(
				'/usr/bin/mv',
				'#!/bin/sh\n/usr/libexec/flavourist/host/usr/bin/mv "$@"\ncase "$*" in */mnt/secrets/) kill -KILL $PPID ;; esac\n',
			)
			await jail.ask('chmod 755 /usr/bin/mv')
			const pid = await linkPid()
			t.not((await jail.cook('apply')).exitCode, 0, 'it was killed')
			t.equal(await jail.ask('cat /mnt/secrets/link'), secret, 'when the secret was in its place')
			t.equal(await linkPid(), pid, 'and the service not told yet')
			await jail.ask('cp /usr/libexec/flavourist/host/usr/bin/mv /usr/bin/mv')
			t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
			t.not(await linkPid(), pid, 'the next run tells it')
		},
	)

t.test('what belongs to a part goes with its variable, what was made is kept', async t => {
	const made = await jail.ask('cat /mnt/secrets/made')
	const pid = await linkPid()
	await jail.give({})
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.equal(await jail.ask(`kill -0 ${pid} 2>&1 || echo gone`).then(text => /gone/.test(text)), true)
	t.equal(await jail.ask('ls /usr/local/etc/rc.conf.d'), '')
	t.equal(await jail.ask('cat /mnt/secrets/made'), made)
	t.notMatch((await jail.cook('status')).output, /servers elsewhere/)
	await jail.give(given)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.equal(await jail.ask('cat /mnt/secrets/made'), made, 'and used again')
})

const refusals: readonly (readonly [variables: Readonly<Record<string, string>>, ...lines: RegExp[]])[] = [
	[
		{ PEER: 'peer.example.org:99' },
		/^cook: PEER: want a host's name or its IPv4 or IPv6 address, without port and scheme, got 'peer/,
	],
	[
		{ LINKKEY: 'hunter2' },
		/^cook: LINKKEY: want base64 on one line, .*, got a value that is not; for example LINKKEY=/,
	],
	[{ CONTACT: 'nobody' }, /^cook: CONTACT: want a mail address as user@example\.org, or none, got 'nobody'/],
	[{ CONTACT: 'none,none' }, /^cook: CONTACT: want/],
	[{ SITE: 'North' }, /^cook: SITE: want one line made of a-z0-9- only, got 'North'/],
	[{ SITE: 'a]b' }, /^cook: SITE: want/],
	[
		{ PEER: '' },
		/^cook: LINKUSER: want also PEER, without which it has no effect, got only LINKUSER; give that, or remove LINKUSER$/,
	],
	[
		{ LINKPASS: '', PEER: '' },
		/^cook: LINKUSER: want also LINKPASS, since LINKUSER, LINKPASS are given together/,
		/^cook: LINKUSER: want also PEER/,
	],
	[{ LINKUSER: '', PEER: '' }, /^cook: LINKPASS: want also LINKUSER, since LINKUSER, LINKPASS are given together/],
]
t.test('each refusal names the variable, what is wanted, and never a hidden value', async t => {
	for (const [variables, ...lines] of refusals) {
		await jail.give({ ...given, ...variables })
		const { exitCode, output } = await jail.cook('check')
		t.equal(exitCode, 78, JSON.stringify(variables))
		const said = output.trimEnd().split('\n').slice(0, -1)
		t.match(said, lines, JSON.stringify(variables))
		t.equal(said.length, lines.length, 'nothing is said twice')
		t.notMatch(output, /hunter2/)
	}
})

t.test('hosts, words and characters are accepted in every form that the type knows', async t => {
	for (const [name, value] of [
		['PEER', '2001:DB8::1'],
		['PEER', '10.0.0.1'],
		['CONTACT', 'ann@example.org'],
		['SITE', 'a'],
		['SITE', '-'],
	] as const) {
		await jail.give({ ...given, [name]: value })
		t.equal((await jail.cook('check')).exitCode, 0, `${name}=${value}`)
	}
})
