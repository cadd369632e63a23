import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { subjectOf } from '../../src/commands/subject-of.ts'
import { jailPath } from '../../src/emit/names.ts'
import { checkEnvironment } from '../../src/variables/check-environment.ts'
import { parseEnvFile } from '../../src/variables/parse-env-file.ts'
import { listTree, openProving } from '../fixtures/proving.ts'

/** matrix-synapse with each of its parts alone, with all and with none, one after the other in one jail. */
const proving = await openProving(t, 'matrix-synapse', 'dash')
const { plan } = proving
const dataset = proving.rehearsal.stage.outside.path('/mnt/dataset')
const file = join(import.meta.dirname, '../../docs/examples/matrix-synapse-full.env')
const full = new Map(
	[...parseEnvFile(await readFile(file, 'utf8'), file).variables].map(([n, { value }]) => [n, value]),
)

/** The variables of the full example that switch a part on or belong to it. */
const parts: Readonly<Record<string, RegExp>> = {
	consul: /^(CONSUL|DATACENTER|GOSSIPKEY|NODENAME)/,
	LDAP: /^LDAP/,
	mail: /^SMTP/,
	'remote log': /^REMOTELOG/,
	metrics: /^METRICS/,
	'control user': /^CONTROL/,
}
const base = { DOMAIN: 'example.org' }
const variablesOf = (...shapes: readonly RegExp[]): Record<string, string> => ({
	...base,
	...Object.fromEntries([...full].filter(([name]) => shapes.some(shape => shape.test(name)))),
})

const jail = await proving.boot('groups', base)
t.teardown(() => jail.stop())

/** Every path of a file that cook may write, and whether these variables want it. */
const filesOf = (given: Readonly<Record<string, string>>) => {
	const values = new Map(Object.entries(given).map(([name, value]) => [name, { value, at: name }]))
	const { values: resolved, issues } = checkEnvironment(plan.variables, values)
	if (issues.length > 0) throw new Error(JSON.stringify(issues))
	const subject = subjectOf(plan, [], { given: new Map(Object.entries(given)), resolved })
	const paths = new Set(plan.files.map(one => jailPath(plan, one.path)))
	return { wanted: subject.ownedFiles, paths, services: subject.services.map(({ name }) => name) }
}

/** What the dataset holds, but for the secrets that go with their variables. */
const keptOn = async (): Promise<readonly string[]> => {
	const given = new Set(plan.secrets.filter(s => s.generate.kind === 'given').map(s => `/secrets/${s.name}`))
	return [...(await listTree(dataset)).keys()].filter(path => !given.has(path))
}

const judge = async (name: string, given: Readonly<Record<string, string>>): Promise<void> => {
	const { wanted, paths, services } = filesOf(given)
	await t.test(name, async t => {
		const before = await keptOn()
		await jail.give(given)
		const { exitCode, output } = await jail.cook('apply')
		t.equal(exitCode, 0, `healthy: ${output}`)
		for (const path of paths)
			t.equal(existsSync(jail.jail.path(path)), wanted.includes(path), `${path} is there when it is wanted`)
		const status = JSON.parse((await jail.cook('status', '--json')).output)
		for (const service of status.services)
			t.equal(
				service.state,
				services.includes(service.name) ? 'running' : 'not wanted',
				`${service.name} runs when it is wanted`,
			)
		for (const { rc } of plan.services.filter(s => !services.includes(s.name)))
			t.not((await jail.sh(`service ${rc} onestatus`)).exitCode, 0, `no process of ${rc} is left`)
		const after = new Set(await keptOn())
		t.strictSame(
			before.filter(path => !after.has(path) && !/-(wal|shm|journal)$/.test(path)),
			[],
			'nothing on the dataset is lost',
		)
		t.equal((await jail.cook('diff')).exitCode, 0, 'and nothing is left to do')
		t.notMatch(await jail.ask('nginx -t 2>&1'), /\[warn\]/, 'nginx has nothing to warn of')
	})
}

await judge('none', base)
for (const [name, shape] of Object.entries(parts)) {
	t.not(Object.keys(variablesOf(shape)).length, 1, `the full example has ${name}`)
	await judge(`${name} alone`, variablesOf(shape))
}
await judge('all', { ...base, ...Object.fromEntries(full) })
await judge('none again', base)
await judge('all again', { ...base, ...Object.fromEntries(full) })
