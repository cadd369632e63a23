import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { emitFlavourTables } from '../../src/emit/emit-flavour-tables.ts'
import { scopeOf } from '../../src/emit/scope.ts'
import { InternalError } from '../../src/errors.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { quote } from '../../src/shell/quote.ts'
import { checkEnvironment } from '../../src/variables/check-environment.ts'
import { emitTypeChecks } from '../../src/variables/emit-type-checks.ts'
import { planOfParts } from '../fixtures/plans.ts'
import { runScript } from '../fixtures/run-script.ts'
import { shells, type TestShell } from '../fixtures/shells.ts'

const bootstrap = (path: string): string =>
	readFileSync(join(import.meta.dirname, '../../src/bootstrap/lib', path), 'utf8')

const env = (name: string, type: string, ...more: readonly string[]): string =>
	[`[env.${name}]`, `type = ${type}`, 'description = x', ...more, ''].join('\n')

const plan = planOfParts(
	// before the one that its default is taken from
	env('WEBHOST', 'domain', 'default-from = HOST'),
	env('HOST', 'domain', 'default-from = DOMAIN'),
	env('DOMAIN', 'domain', 'required = yes'),
	env('TLS', 'boolean', 'default = Yes'),
	env('LEVEL', 'enum', 'values = error, warn', 'default = warn'),
	env('PORTS', 'list of port', 'min = 1024', 'default = "8001 , 8002"'),
	env('LIFETIME', 'duration', 'default = 1h'),
	env('GREETING', 'string', `default = ${JSON.stringify(`it's "$HOME" \\ \`id\``)}`),
	env('KEY', 'ssh-key'),
	env('PASSWORD', 'secret', 'max = 20', 'example = hunter2'),
	'[secret.signing-key]\ngenerate = hex 16\ndescription = x\n',
)

const emitFor = (plan: Plan): string => emitFlavourTables(plan, scopeOf(plan), [])

/** Runs cook's own functions over the tables: what each variable holds after them, and the problems. */
const takeVariables = (
	shell: TestShell,
	plan: Plan,
	given: Readonly<Record<string, string>>,
): { readonly values: Readonly<Record<string, string>>; readonly problems: readonly string[] } => {
	const names = plan.variables.map(({ name }) => name)
	const output = runScript(
		shell,
		[
			"set -euf\nLC_ALL=C\nexport LC_ALL\nIFS=\nnl='\n'\n",
			bootstrap('log.sh'),
			bootstrap('values.sh'),
			emitTypeChecks(plan.variables.map(({ type }) => type)),
			emitFor(plan),
			...Object.entries(given).map(([name, value]) => `export ${name}=${quote(value)}\n`),
			'take_variables\n',
			...names.map(name => `printf '%s\\000' "$${name}"\n`),
			'printf %s "$problems"\n',
			// what stands in the environment of the programs that cook runs
			`env | while IFS== read -r name value; do case $name in ${names.join(' | ')}) echo "exported $name" ;; esac done\n`,
		].join(''),
	)
	const words = output.split('\0')
	const values = Object.fromEntries(names.map((name, index) => [name, words[index] ?? '']))
	return { values, problems: (words.at(-1) ?? '').split('\n').filter(line => line !== '') }
}

const cases: readonly (readonly [title: string, given: Readonly<Record<string, string>>])[] = [
	['nothing but what is required', { DOMAIN: 'Example.ORG' }],
	['a default that comes from another variable', { DOMAIN: 'example.org', HOST: 'a.example.org' }],
	['everything', { DOMAIN: 'e.org', HOST: 'h.org', WEBHOST: 'w.org', TLS: 'off', LEVEL: 'error', PORTS: '2000, 3000' }],
	['an awkward greeting and a secret', { DOMAIN: 'e.org', GREETING: '$(id) \\ "', PASSWORD: 'hun$ter2' }],
]

for (const shell of shells) {
	for (const [title, given] of cases) {
		const { values } = checkEnvironment(
			plan.variables,
			new Map(Object.entries(given).map(([name, value]) => [name, { value, at: 'f:1' }])),
		)
		const want = Object.fromEntries(plan.variables.map(({ name }) => [name, values.get(name) ?? '']))
		t.strictSame(
			takeVariables(shell, plan, given),
			{ values: want, problems: [] },
			`cook takes the same values as env check: ${title} (${shell.name})`,
		)
	}

	const { values } = takeVariables(shell, plan, { DOMAIN: 'example.org' })
	t.match(
		values,
		{ TLS: 'true', PORTS: '8001,8002', WEBHOST: 'example.org', LIFETIME: '1h' },
		`a default stands in normal form (${shell.name})`,
	)

	const { problems } = takeVariables(shell, plan, { LEVEL: 'loud', PORTS: '80', PASSWORD: 'x'.repeat(21) })
	t.strictSame(
		problems,
		[
			'DOMAIN: want a domain name with at least one dot, of letters, digits and hyphens (punycode for others), ' +
				'got nothing; for example DOMAIN=example.org',
			"LEVEL: want one of error, warn, got 'loud'; for example LEVEL=warn",
			"PORTS: want a list with commas between, each item a TCP or UDP port from 1 to 65535, at least 1024, got '80'; " +
				'for example PORTS=8001 , 8002',
			'PASSWORD: want one line, without control characters, at most 20 bytes long, ' +
				'got a value that is not; for example PASSWORD=hunter2',
		],
		`every problem is told (${shell.name})`,
	)

	const forgotten = runScript(
		shell,
		`set -eu\n${emitFor(plan)}export DOMAIN=x TLS_FILE=y\nclear_variables\necho "\${DOMAIN-none} \${TLS_FILE-none}"\n`,
	)
	t.equal(forgotten, 'none none\n', `the caller's variables are forgotten (${shell.name})`)

	const loaded = `set -eu\n${emitFor(plan)}read_secret() { _r="secret of $1"; }\nload_secrets\n`
	for (const [password, want] of [
		['hunter2', 'secret of signing-key hunter2\n(hidden) (hidden)\n'],
		['', 'secret of signing-key \n(hidden) \n'],
	] as const) {
		const show = 'echo "$secret_signing_key $PASSWORD"\n'
		t.equal(
			runScript(shell, `${loaded}PASSWORD=${password}\n${show}hide_secrets\n${show}`),
			want,
			`secrets are loaded, and hidden when there is something to hide (${shell.name})`,
		)
	}

	const empty = planOfParts()
	t.equal(
		runScript(shell, `set -eu\n${emitFor(empty)}clear_variables\ntake_variables\nload_secrets\nhide_secrets\n`),
		'',
		`a flavour without variables and secrets is no syntax error (${shell.name})`,
	)
}

t.throws(
	() => emitFor({ ...plan, variables: plan.variables.map(v => (v.name === 'TLS' ? { ...v, default: 'maybe' } : v)) }),
	new InternalError('the default of TLS is not true or false (yes, no, on, off, 1 and 0 will do)'),
	'a default that the model should have refused is a bug',
)
