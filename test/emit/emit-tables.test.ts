import t from 'tap'
import { emitTables } from '../../src/emit/emit-tables.ts'
import { InternalError } from '../../src/errors.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { quote } from '../../src/shell/quote.ts'
import { emitSample, loadPlan, planOfParts, type SampleName, sampleFlavours } from '../fixtures/plans.ts'
import { runScript } from '../fixtures/run-script.ts'
import { shells, type TestShell } from '../fixtures/shells.ts'

type Rows = readonly (readonly string[])[]

const tables = ['file', 'directory', 'secret', 'service', 'step', 'command', 'marker', 'rule', 'owned'] as const
type Table = (typeof tables)[number]

/** The rows that each table hands on, when the text with them is sourced where these variables are set. */
const readTables = (
	shell: TestShell,
	text: string,
	variables: Readonly<Record<string, string>>,
): Readonly<Record<Table, Rows>> => {
	const assignments = Object.entries(variables).map(([name, value]) => `${name}=${quote(value)}\n`)
	const stub = 'row() {\n\tprintf \'%s\\000\' "$#" "$@"\n}\n'
	const calls = tables.map(table => `each_${table} row\nprintf 'end\\000'\n`)
	const output = runScript(shell, ['set -euf\nIFS=\n', ...assignments, stub, text, ...calls].join(''))
	const words = output.split('\0').slice(0, -1)
	const read = (): Rows => {
		const rows: string[][] = []
		for (let count = words.shift(); count !== 'end'; count = words.shift()) rows.push(words.splice(0, Number(count)))
		return rows
	}
	return Object.fromEntries(tables.map(table => [table, read()])) as unknown as Record<Table, Rows>
}

const textOf = async (name: SampleName, path: string): Promise<string> =>
	(await emitSample(name)).find(file => file.path === `${name}.d/local/share/cook/${path}`)?.text ?? ''

/** Everything that a flavour's tables may ask for: all variables given, and empty health addresses. */
const given = ({ variables, derived, services }: Plan): { values: Record<string, string>; functions: string } => ({
	values: Object.fromEntries(
		[...variables, ...derived].map(({ name, type }) => [name, type.name === 'boolean' ? 'true' : name]),
	),
	functions: services
		.map(({ name }) => `health_${name.replaceAll('-', '_')}() {\n\t_o="address of ${name}"\n}\n`)
		.join(''),
})

const secure: Rows = [
	['web', '/usr/local/etc/nginx/nginx.conf', 'root:www', '0640', 'web,feeder', 'yes', 'render_web', 'no'],
	['web-plain', '/usr/local/etc/nginx/nginx.conf', 'root:wheel', '0644', 'web', 'no', 'render_web_plain', 'no'],
	['page', '/usr/local/www/hello/index.html', 'root:wheel', '0644', '', 'yes', 'render_page', 'no'],
]
const hello = { DOMAIN: 'example.org', WEBHOST: 'www.example.org', WEBUSER: 'ann', WEBPASSWORD: "it's $a `b` \\ c" }

for (const shell of shells) {
	t.test(`the tables of hello hand on what its definition says (${shell.name})`, async t => {
		const text = (await textOf('hello', 'flavour.sh')) + (await textOf('hello', 'files/web.health.sh'))
		const rows = readTables(shell, text, { ...hello, NOTLS: 'false', state_folder: '' })
		t.strictSame(rows.file, secure)
		t.strictSame(rows.directory, [
			['state', '/data/state', 'www:www', '0750', 'yes'],
			['cache', '/var/cache/web', 'root:wheel', '0755', 'no'],
		])
		t.strictSame(rows.secret, [
			['statistics', 'base64', '32', 'www:www', hello.WEBPASSWORD, '', 'yes'],
			['cookie', 'hex', '16', 'root:wheel', '', '', 'yes'],
			['key', 'command', '/usr/local/bin/makekey -t ed25519', 'root:wheel', '', '', 'yes'],
		])
		t.strictSame(rows.service, [
			['feeder', 'feeder', '', '', 'unix', '/var/run/feeder.sock /health', '60', 'restart', '', 'yes'],
			[
				...['web', 'nginx', 'feeder', 'web/check.sh', 'http', 'http://www.example.org:80/health', '30', 'reload'],
				...['/var/log/nginx/error.log', 'yes'],
			],
			['idle', 'idle', '', '', 'command', 'service idle status', '60', 'restart', '', 'yes'],
		])
		t.strictSame(rows.step, [['settings', 'base-settings', 'base/settings.sh', 'yes']])
		t.strictSame(rows.command, [['statistics', 'web/statistics.sh']])
		t.strictSame(rows.marker, [
			['server-name', 'example.org', 'state/db', 'set DOMAIN back'],
			['engine', 'sqlite', 'state/db', 'use an image with this engine'],
		])
		t.strictSame(rows.rule, [['together', 'WEBUSER WEBPASSWORD', 'ann', hello.WEBPASSWORD]])
		t.strictSame(
			rows.owned.map(([path]) => path),
			[
				...['/usr/local/etc/nginx/nginx.conf', '/usr/local/www/hello/index.html'],
				...['/data/secrets', '/data/secrets/.new', '/data/state', '/var/cache/web'],
				...['/data/secrets/statistics', '/data/secrets/cookie', '/data/secrets/key'],
			],
			'each path once',
		)
		const plain = readTables(shell, text, { ...hello, NOTLS: 'true', state_folder: '/data/state' })
		t.strictSame(
			plain.file.map(([name, , , , , wanted]) => [name, wanted]),
			[
				['web', 'no'],
				['web-plain', 'yes'],
				['page', 'yes'],
			],
		)
		t.strictSame(
			plain.directory.map(([name, , , , wanted]) => [name, wanted]),
			[
				['state', 'yes'],
				['cache', 'yes'],
			],
		)
		t.strictSame(
			plain.service.map(row => [row[0], row[9]]),
			[
				['feeder', 'no'],
				['web', 'yes'],
				['idle', 'yes'],
			],
		)
	})

	for (const { name } of sampleFlavours) {
		t.test(`the tables of ${name} have a row for each part of the plan (${shell.name})`, async t => {
			const plan = await loadPlan(name)
			const { values, functions } = given(plan)
			const rows = readTables(shell, functions + (await textOf(name, 'flavour.sh')), values)
			const named = (parts: readonly { readonly name: string }[]) => parts.map(part => part.name)
			const first = (table: Table, column = 0) => rows[table].map(row => row[column])
			t.strictSame(first('directory'), named(plan.directories))
			t.strictSame(first('secret'), named(plan.secrets))
			t.strictSame(first('service'), named(plan.services))
			t.strictSame(first('marker'), named(plan.markers))
			const withMoment = plan.steps.filter(({ moment }) => moment !== 'build' && moment !== 'command')
			t.strictSame(first('step', 1), named(withMoment))
			t.strictSame(
				first('command'),
				plan.steps.flatMap(({ command }) => command ?? []),
			)
			t.equal(rows.rule.length, plan.rules.length)
			t.strictSame(first('file'), named(plan.files))
			t.ok(
				rows.service.every(row => row[4] !== 'http' || row[5] === `address of ${row[0]}`),
				'an address is asked for just before it is handed on',
			)
		})
	}

	t.test(`conditions hold as a definition means them (${shell.name})`, t => {
		const plan = planOfParts(
			'[env.B]\ntype = boolean\ndescription = x\n',
			'[env.S]\ntype = string\ndescription = x\n',
			'[env.L]\ntype = list of boolean\ndescription = x\n',
			...['B', 'not B', 'S', 'not S', 'L', 'not L'].map(
				(when, index) => `[directory.d${index}]\npath = d${index}\nwhen = ${when}\n`,
			),
		)
		const cases: readonly (readonly [values: Record<string, string>, wanted: string])[] = [
			[{}, 'no yes no yes no yes'],
			[{ B: '', S: '', L: '' }, 'no yes no yes no yes'],
			[{ B: 'false', S: 'false', L: 'false' }, 'no yes yes no yes no'],
			[{ B: 'true', S: 'x', L: 'true,false' }, 'yes no yes no yes no'],
		]
		for (const [values, want] of cases) {
			const { directory } = readTables(shell, emitTables(plan, []), values)
			t.equal(directory.map(row => row[4]).join(' '), want, JSON.stringify(values))
		}
		t.end()
	})

	t.test(`awkward words arrive as they were written (${shell.name})`, t => {
		const advice = `it's "$HOME" and \`id\` \\ * ~`
		const plan = planOfParts(
			`[marker.m]\nvalue = ${JSON.stringify(advice)}\nguards = a\nadvice = ${JSON.stringify(advice)}\n`,
		)
		const rows = readTables(shell, emitTables(plan, []), {})
		t.strictSame(rows.marker, [['m', advice, 'a', advice]])
		t.strictSame(rows.owned, [['/mnt/secrets'], ['/mnt/secrets/.new']])
		for (const table of ['file', 'directory', 'secret', 'service', 'step', 'command', 'rule'] as const)
			t.strictSame(rows[table], [], `no ${table}, no row`)
		t.end()
	})
}

t.test('a kind of health that nobody handles is a bug', async t => {
	const plan = planOfParts('[service.web]\nrc = web\nhealth = command true\n')
	const services = plan.services.map(service => ({ ...service, health: { kind: 'icmp' } as never }))
	t.throws(() => emitTables({ ...plan, services }, []), new InternalError('unexpected {"kind":"icmp"}'))
})
