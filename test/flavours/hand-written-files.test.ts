import t, { type Test } from 'tap'
import { type Files, oldVariables, readFiles, senderOf } from '../fixtures/hand-written.ts'
import { emitSample, loadPlan } from '../fixtures/plans.ts'
import { type Outcome, runCook } from '../fixtures/run-cook.ts'
import { shells } from '../fixtures/shells.ts'

/* Defects of the hand-written flavour that its files show, each with a test of what cook writes instead. */

const plan = await loadPlan('matrix-synapse')
const emitted = await emitSample('matrix-synapse')
const inJail = emitted.filter(({ path }) => path.includes('.d/local/') || path.endsWith('.sh'))
const [shell] = shells
if (shell === undefined) throw new Error('there is no shell to try')

type Change = Readonly<Record<string, string | undefined>>

/** What cook makes of the old variables with each of these changes; undefined takes a variable away. */
const tryEach = (t: Test, changes: readonly Change[], from = oldVariables): readonly Outcome[] =>
	runCook(
		shell,
		emitted,
		t.testdir({}),
		changes.map(change => {
			const variables = new Map<string, string | undefined>([...from, ...Object.entries(change)])
			const given = [...variables].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
			return { variables: new Map(given), by: 'pot' as const }
		}),
	)

/** The same, where cook must accept all of them. */
const filesOf = (t: Test, changes: readonly Change[], from = oldVariables): readonly Files[] => {
	const outcomes = tryEach(t, changes, from)
	for (const [index, { problems }] of outcomes.entries())
		t.same(problems, [], `${JSON.stringify(changes[index])} is accepted`)
	return readFiles(outcomes).flatMap(files => files ?? [])
}

const defect = (was: string, now: string, check: (t: Test) => Promise<void>): void => {
	t.test(`${now} (the hand-written flavour: ${was})`, check)
}

const onlyDomain = new Map([['DOMAIN', 'example.com']])
const nginxSite = '/usr/local/etc/nginx/sites/matrix.conf'

defect(
	'as shipped it exits 127, for a python that the image does not hold',
	'nothing is called by a version',
	async t => {
		const versions = inJail.flatMap(({ path, text }) =>
			[...text.matchAll(/\b(?:python|py|postgresql|perl)-?\d[\d.]*/g)].map(([name]) => `${path}: ${name}`),
		)
		t.same(versions, [], 'nothing is called by a version that the next quarter of the ports takes away')
	},
)

defect('15 s of them, and loops of 5 s', 'no fixed sleeps', async t => {
	const sleeps = inJail.flatMap(({ path, text }) =>
		[...text.matchAll(/^[^#\n]*\bsleep ([\w.$"{}]+)( &)?/gm)].map(([, time = '', limit]) => ({ path, time, limit })),
	)
	t.ok(sleeps.length > 0, 'there are sleeps to look at')
	t.same(
		sleeps.filter(({ time, limit }) => limit === undefined && !(Number(time) > 0 && Number(time) <= 0.5)),
		[],
		'all are pauses between two questions, or limits in the background',
	)
})

defect('only for emptiness', 'every variable is checked', async t => {
	const names = [...oldVariables.keys(), 'NOSSL']
	const outcomes = tryEach(
		t,
		names.map(name => ({ [name]: 'never \u0007 good' })),
	)
	for (const [index, name] of names.entries())
		t.match(
			outcomes[index]?.problems.join('\n'),
			new RegExp(`^${name}: want .*; for example ${name}=.*$`),
			`${name} is checked`,
		)
})

defect('all are required', 'LDAP and mail, and all but DOMAIN, can be left out', async t => {
	const [files] = filesOf(t, [{}], onlyDomain)
	t.notOk(files?.homeserver['modules'] || files?.homeserver['email'], 'Synapse knows of no LDAP and no mail')
	const paths = [...(files?.outcome.files.keys() ?? [])]
	t.notMatch(
		paths.join('\n'),
		/consul|syslog[-_]ng|syslogd|sshd|doas/,
		'and there is nothing of consul, the remote log and ssh',
	)
})

t.test('a group of variables that is half given is one error, which names the rest', async t => {
	const groups: readonly (readonly [given: Change, missing: readonly string[]])[] = [
		[{ CONSULSERVERS: '10.0.0.2' }, ['DATACENTER', 'GOSSIPKEY']],
		[{ DATACENTER: 'dc1' }, ['CONSULSERVERS', 'GOSSIPKEY']],
		[{ LDAPSERVER: '10.0.0.4' }, ['LDAPDOMAIN', 'LDAPPASSWORD']],
		[{ LDAPPASSWORD: 'x' }, ['LDAPSERVER', 'LDAPDOMAIN']],
		[{ SMTPHOST: '10.0.0.3' }, ['SMTPFROM']],
		[{ SMTPHOST: '10.0.0.3', SMTPFROM: 'a@example.com', SMTPUSER: 'a' }, ['SMTPPASS']],
	]
	const outcomes = tryEach(
		t,
		groups.map(([given]) => given),
		onlyDomain,
	)
	for (const [index, [given, missing]] of groups.entries()) {
		const problems = outcomes[index]?.problems ?? []
		t.equal(problems.length, 1, `${Object.keys(given)}: one error`, { problems })
		for (const name of missing) t.match(problems[0], name, `${Object.keys(given)}: it names ${name}`)
	}
})

defect('it never does', 'SMTPFROM reaches homeserver.yaml', async t => {
	const [files] = filesOf(t, [{ SMTPFROM: 'chat@example.com' }])
	t.equal(files && senderOf(files.homeserver), 'Matrix <chat@example.com>')
})

defect('required, and it never reaches its file', 'SSLEMAIL is checked, and may be left out', async t => {
	t.same(
		tryEach(t, [{ SSLEMAIL: 'none' }, { SSLEMAIL: undefined }, { SSLEMAIL: 'admin' }]).map(
			({ problems }) => problems.length,
		),
		[0, 0, 1],
		'it is checked, and nothing more until certificates are asked for',
	)
})

defect('it turns TLS off', 'NOSSL=false keeps TLS', async t => {
	const [off, on, plain] = filesOf(t, [{ NOSSL: 'false' }, { NOSSL: 'true' }, {}]).map(({ text }) => text(nginxSite))
	t.match(off, /listen 443 ssl;/, 'with false there is TLS')
	t.equal(off, plain, 'as without the variable')
	t.notMatch(on, /ssl/, 'with true there is none')
})

defect('it makes the user', 'CONTROLUSER=false makes no user', async t => {
	const [off, none] = filesOf(t, [{ CONTROLUSER: 'false' }, { CONTROLUSER: undefined }])
	const paths = [...(off?.outcome.files.keys() ?? [])]
	t.same(paths, [...(none?.outcome.files.keys() ?? [])], 'as without the variable')
	t.notMatch(paths.join('\n'), /sshd|doas/, 'no sshd, no rights')
})

defect('it keeps two, and of one it makes dc=,dc=', 'LDAPDOMAIN keeps every label', async t => {
	const domains = ['local', 'example.com', 'corp.example.com', 'a.b.corp.example.com']
	const configs = filesOf(
		t,
		domains.map(LDAPDOMAIN => ({ LDAPDOMAIN })),
	).map(({ homeserver }) => homeserver.modules[0].config)
	t.same(
		configs.map(({ base, bind_dn }) => [base, bind_dn]),
		['dc=local', 'dc=example,dc=com', 'dc=corp,dc=example,dc=com', 'dc=a,dc=b,dc=corp,dc=example,dc=com'].map(dn => [
			`ou=People,${dn}`,
			`cn=Manager,${dn}`,
		]),
	)
})

defect(
	'for email, which directories do not have',
	'login with a mail address looks for the attribute mail',
	async t => {
		const [files] = filesOf(t, [{}])
		t.same(files?.homeserver.modules[0].config['attributes'], { uid: 'uid', mail: 'mail', name: 'givenName' })
	},
)

defect('in clear', 'LDAP binds under TLS', async t => {
	const modes = filesOf(t, [{}, { LDAPTLS: 'ldaps' }, { LDAPTLS: 'none' }]).map(({ homeserver }) => {
		const { uri, start_tls, tls_options } = homeserver.modules[0].config
		return [uri, start_tls, tls_options]
	})
	// 2 is CERT_REQUIRED of Python's ssl
	t.same(modes, [
		['ldap://10.0.0.4:389', true, { validate: 2 }],
		['ldaps://10.0.0.4:636', false, { validate: 2 }],
		['ldap://10.0.0.4:389', false, { validate: 2 }],
	])
})

defect('it stops Synapse', 'REGISTRATIONENABLE=true alone is one that Synapse accepts', async t => {
	const [files] = filesOf(t, [{ REGISTRATIONENABLE: 'true' }], onlyDomain)
	t.match(files?.homeserver, {
		enable_registration: true,
		registration_requires_token: true,
		enable_registration_without_verification: false,
	})
})

defect('0644, and 0777', 'homeserver.yaml is 0640, the database folder 0750', async t => {
	t.match(
		plan.files.find(({ name }) => name === 'homeserver'),
		{ owner: 'root:synapse', mode: '0640' },
	)
	t.match(
		plan.directories.find(({ name }) => name === 'matrixdata'),
		{ owner: 'synapse:synapse', mode: '0750' },
	)
	const open = plan.directories.filter(({ mode }) => (Number.parseInt(mode, 8) & 0o002) !== 0)
	t.same(
		open.map(({ path }) => path),
		[],
		'no folder at all can be written by everybody',
	)
})

defect('never', 'the well-known files are served on TLS', async t => {
	const [files] = filesOf(t, [{}])
	const [, site = ''] = /(server \{\n\tlisten 443 ssl;[\s\S]*?\n\})/.exec(files?.text(nginxSite) ?? '') ?? []
	t.match(site, 'location /.well-known/matrix/ {')
})

defect('the alert script sends invalid JSON', 'no alert is sent as JSON by hand', async t => {
	const senders = inJail.filter(({ text }) => /curl[^\n]*(--data|-d |-X POST)/.test(text)).map(({ path }) => path)
	t.same(senders, [], 'nothing sends alerts from the jail')
	const rules = emitted.filter(({ path }) => path.startsWith('monitoring/')).map(({ path }) => path)
	t.ok(rules.includes('monitoring/node-exporter/alerts.yml'), 'rules for Prometheus take their place')
})
