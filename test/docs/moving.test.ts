import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parseEnvFile } from '../../src/variables/parse-env-file.ts'
import { pages, projectRoot } from '../fixtures/docs/pages.ts'
import { loadPlan } from '../fixtures/plans.ts'

/** The variables of the hand-written flavour, in the order of its README. */
const old = `DATACENTER CONSULSERVERS GOSSIPKEY NODENAME IP DOMAIN ALERTEMAIL REGISTRATIONENABLE MYSHAREDSECRET SMTPHOST
	SMTPPORT SMTPUSER SMTPPASS SMTPFROM SSLEMAIL LDAPSERVER LDAPPASSWORD LDAPDOMAIN CONTROLUSER NOSSL REMOTELOG`.split(
	/\s+/,
)

const page = pages.find(({ path }) => path === 'docs/moving-from-potluck.md')?.text ?? ''
const [, section = ''] = /\n## Each variable\n([\s\S]*?)\n## /.exec(page) ?? []
const rows = [...section.matchAll(/^\| `([A-Z]+)` \| (.*?) \| (.*?) \|$/gm)].map(
	([, name = '', then = '', now = '']) => ({
		name,
		then,
		now,
	}),
)
const plan = await loadPlan('matrix-synapse')

t.same(
	rows.map(({ name }) => name),
	old,
	'the table has a row for each variable of the hand-written flavour',
)
t.ok(
	rows.every(({ then, now }) => then !== '' && now !== '' && then !== now),
	'each says what it did, and what it does',
)
t.same(
	old.filter(name => !plan.variables.some(variable => variable.name === name)),
	[],
	'each is a variable of this one',
)
const required = rows.filter(({ now }) => now.startsWith('required')).map(({ name }) => name)
t.same(
	required,
	plan.variables.filter(variable => variable.required).map(({ name }) => name),
	'what is required is said',
)

t.test('the env file in its forms has its names only, and all but NOSSL', async t => {
	const path = 'docs/examples/potluck-matrix-synapse.env'
	const { variables, issues } = parseEnvFile(readFileSync(join(projectRoot, path), 'utf8'), path)
	t.same(issues, [])
	t.same(
		[...variables.keys()],
		old.filter(name => name !== 'NOSSL'),
	)
})
