import t, { type Test } from 'tap'
import { oldVariables } from '../fixtures/hand-written.ts'
import { type Booted, contentOf, differences, listTree, openProving, takeNginx } from '../fixtures/proving.ts'

/* Defects of the hand-written flavour that only a jail shows, its second boot, and the next one. No server outside is there. */

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFV1T4bZzG0c5mYyqYjZk1uC2qXo0cU4s2rS1l8Q3v7m someone@example.com'
const all = { ...Object.fromEntries(oldVariables), CONTROLUSER: 'true', CONTROLKEY: key, NOSSL: 'false' }

const proving = await openProving(t, 'matrix-synapse', 'dash')
let jail: Booted

t.before(async () => {
	jail = await proving.boot('first', all)
})
t.teardown(() => jail.stop())

const defect = (was: string, now: string, check: (t: Test) => Promise<void>): void => {
	t.test(`${now} (the hand-written flavour: ${was})`, check)
}

const state = async (): Promise<ReadonlyMap<string, string>> => {
	const trees = ['/etc', '/usr/local/etc', '/mnt/secrets', '/mnt/ssh', '/mnt/certificates', '/mnt/cook']
	const all = await Promise.all(
		trees.map(async tree =>
			[...(await listTree(jail.jail.path(tree)))].map(([path, what]) => [`${tree}${path}`, what] as const),
		),
	)
	return contentOf(new Map(all.flat()))
}

/** What makes this server the one that it is. */
const identity = (): Promise<string> =>
	jail.ask(`set -e
		cat /mnt/secrets/signing-key /mnt/secrets/macaroon /mnt/secrets/form
		cat /mnt/ssh/ssh_host_ed25519_key.pub
		cat /mnt/consul/node-name /mnt/consul/data/node-id
		stat -f %i /mnt/matrixdata/homeserver.db
		cat /mnt/cook/id`)

defect('exits 127 on its first boot, as shipped', 'its env file boots to a healthy jail, whatever is away', async t => {
	t.match(jail.log, /^cook: healthy$/m)
	const { exitCode, output } = await jail.cook('status')
	t.equal(exitCode, 0, 'cook status agrees', { output })
	for (const remote of ['ldap', 'mail', 'log', 'consul']) t.match(output, new RegExp(`^  ${remote} +waits +`, 'm'))
})

defect('homeserver.yaml is 0644, the database folder 0777', 'both are closed to others', async t => {
	t.equal(
		await jail.ask(
			"stat -f '%Su:%Sg %Lp' /usr/local/etc/matrix-synapse/homeserver.yaml /mnt/matrixdata /mnt/secrets/ldap-bind",
		),
		['root:synapse 640', 'synapse:synapse 750', 'synapse:synapse 600'].join('\n'),
	)
	const others = await jail.ask(
		"su -m control -c 'cat /usr/local/etc/matrix-synapse/homeserver.yaml' 2>&1 || echo denied",
	)
	t.match(others, /denied$/)
	t.notMatch(others, oldVariables.get('SMTPPASS'))
})

defect('NOSSL=false turns TLS off, well-known is never served on TLS', 'both files are served on TLS', async t => {
	for (const name of ['client', 'server'])
		t.match(
			await jail.ask(
				`curl -sSk --resolve example.com:443:127.0.0.1 https://example.com/.well-known/matrix/${name} -w '%{http_code}'`,
			),
			/"m\.\w+"[\s\S]*200$/,
		)
})

defect('a changed variable has no effect, and the exit code is 0', 'a changed variable takes effect', async t => {
	const pid = await jail.ask('cat /var/run/matrix-synapse/homeserver.pid')
	await jail.give({ ...all, ALERTEMAIL: 'other@example.com' })
	t.equal((await jail.cook('apply')).exitCode, 0)
	t.match(await jail.read('/usr/local/etc/matrix-synapse/homeserver.yaml'), '"mailto:other@example.com"')
	t.not(await jail.ask('cat /var/run/matrix-synapse/homeserver.pid'), pid, 'Synapse has read it')
})

defect(
	'a retry duplicates lines, makes new secrets, and fails at the user that is there',
	'a retry duplicates nothing',
	async t => {
		const before = await state()
		t.ok(before.size > 100, 'there is something to change')
		for (let turn = 0; turn < 2; turn += 1) t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
		t.same(differences(before, await state()), [], 'no byte of the configuration and of the secrets')
		t.equal(await jail.ask('grep -c ^control: /etc/passwd'), '1')
	},
)

defect(
	'a retry with another DOMAIN ends with exit 1 and no signing key',
	'it is refused, and the key stays',
	async t => {
		const before = await state()
		await jail.give({ ...all, ALERTEMAIL: 'other@example.com', DOMAIN: 'example.net' })
		const { exitCode, output } = await jail.cook('apply')
		t.equal(exitCode, 78)
		t.match(output, /^cook: server-name: want 'example\.com'.*DOMAIN/m, 'it says what the name was')
		t.same(differences(before, await state()), [])
		t.equal(
			await jail.ask(
				'curl -s -o /dev/null -w "%{http_code}" --unix-socket /var/run/matrix-synapse/main.sock http://localhost/health',
			),
			'200',
		)
	},
)

defect('a newline in SMTPPASS leaves an empty homeserver.yaml', 'it is refused, and the file stays', async t => {
	const before = await state()
	await jail.write('/tmp/two-lines', 'first\nsecond\n')
	await jail.give({ ...all, SMTPPASS: '', SMTPPASS_FILE: '/tmp/two-lines' })
	const { exitCode, output } = await jail.cook('apply')
	t.equal(exitCode, 78)
	t.match(output, /^cook: SMTPPASS: want /m)
	t.notMatch(output, /first|second/)
	t.same(differences(before, await state()), [])
})

defect('renewal stops nginx', 'another certificate is served without a stop', async t => {
	await jail.give(all)
	t.equal((await jail.cook('apply')).exitCode, 0)
	const { master } = await takeNginx(jail)
	await jail.ask(
		`openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=given \\
			-addext subjectAltName=DNS:example.com -keyout /mnt/certificates/given/privkey.pem \\
			-out /mnt/certificates/given/fullchain.pem 2>/dev/null`,
	)
	t.equal((await jail.cook('apply')).exitCode, 0)
	t.equal((await takeNginx(jail)).master, master)
	const subject = 'openssl s_client -connect 127.0.0.1:443 </dev/null 2>/dev/null | openssl x509 -noout -subject'
	t.match(await jail.ask(`until ${subject} | grep given; do sleep 0.1; done`), /given/)
})

defect(
	'new signing key, new secrets, new ssh host keys, new consul node id',
	'a new jail on the same dataset is the same server',
	async t => {
		const before = await identity()
		await jail.stop()
		jail = await proving.boot('second', all)
		t.match(jail.log, /^cook: healthy$/m)
		t.equal(await identity(), before)
	},
)

defect('CONTROLUSER=false makes the user', 'it makes none, and takes one away', async t => {
	t.equal(await jail.ask('id -u control >/dev/null && service sshd status >/dev/null && echo both'), 'both')
	await jail.give({ ...all, CONTROLUSER: 'false' })
	t.equal((await jail.cook('apply')).exitCode, 0)
	t.equal(await jail.ask('id -u control 2>/dev/null || service sshd onestatus >/dev/null || echo neither'), 'neither')
})

defect(
	'REGISTRATIONENABLE=true alone stops Synapse, and all parts are required',
	'two variables are enough',
	async t => {
		await jail.stop()
		await proving.forget()
		jail = await proving.boot('third', { DOMAIN: 'example.com', REGISTRATIONENABLE: 'true' })
		t.match(jail.log, /^cook: healthy$/m)
		const { exitCode, output } = await jail.cook('status')
		t.equal(exitCode, 0, 'cook status agrees', { output })
		t.match(output, /^ {2}consul +not wanted /m)
	},
)

t.test('the dataset of the hand-written flavour is refused, for its database cannot be taken over yet', async t => {
	await jail.stop()
	await proving.forget()
	const old =
		'mkdir -p /mnt/dataset/matrixdata/matrix-synapse; echo old >/mnt/dataset/matrixdata/matrix-synapse/matrix_homeserver.db'
	await proving.rehearsal.stage.outside.run(['sh', '-c', old])
	jail = await proving.boot('fourth', all)
	t.match(jail.log, /^cook: dataset: want one without the database of the hand-written flavour/m)
	t.same(await jail.ask('ls /mnt'), 'matrixdata', 'nothing was written')
})
