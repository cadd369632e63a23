import t from 'tap'
import { findContradictions } from '../../src/emit/find-contradictions.ts'
import { asLines } from '../fixtures/definitions.ts'
import { loadPlan, planOfParts, sampleFlavours } from '../fixtures/plans.ts'

const env = (name: string, ...keys: readonly string[]): string =>
	[`[env.${name}]`, 'description = x', ...(keys.length === 0 ? ['type = string'] : keys), ''].join('\n')
const variables = [
	...['A', 'B', 'C', 'D'].map(name => env(name)),
	env('ALWAYS', 'type = string', 'required = yes'),
	env('FALLBACK', 'type = string', 'default = x'),
	env('FOLLOWS', 'type = string', 'default-from = FALLBACK'),
	env('LEADS', 'type = string', 'default-from = A'),
	env('TLS', 'type = boolean', 'default = true'),
	env('MODE', 'type = enum', 'values = one, Two', 'default = one'),
	env('PORTS', 'type = list of port'),
	env('SECRET', 'type = secret'),
	env('HOST', 'type = domain'),
]
const always = (key: string, name: string) =>
	new RegExp(
		`\\[rule\\.r\\] ${key}: want (?:a variable|variables) that may be left out, got ${name}, which always has a value$`,
	)
const cases: readonly (readonly [rules: string, want: RegExp | undefined])[] = [
	['either = A, B', undefined],
	['either = A, ALWAYS', always('either', 'ALWAYS')],
	['either = A, FALLBACK', always('either', 'FALLBACK')],
	['either = A, FOLLOWS', always('either', 'FOLLOWS')],
	['either = B, LEADS', undefined],
	// a yes by default can be made a no
	['either = A, TLS', undefined],
	['excludes = A, TLS', undefined],
	['excludes = A, ALWAYS', always('excludes', 'ALWAYS')],
	['excludes = A, FALLBACK', always('excludes', 'FALLBACK')],
	['excludes = A, B\n[rule.s]\neither = A, B', undefined],
	[
		'excludes = A, B\n[rule.s]\nvariable = A\nrequires = B',
		/excludes: want variables that no other rule wants together, got A and B, since A is never given without B$/,
	],
	[
		'excludes = A, B, C\n[rule.s]\ntogether = D, C, B',
		/excludes: want variables that no other rule wants together, got B and C, since B is never given without C$/,
	],
	[
		'excludes = B, C\n[rule.s]\nvariable = A\nrequires = B, C',
		/excludes: want variables that no other rule wants together, got B and C, since A is never given without B$/,
	],
	[
		'excludes = A, B\n[rule.s]\nvariable = B\nrequired-when = A',
		/excludes: want variables that no other rule wants together, got A and B, since A is never given without B$/,
	],
	['excludes = A, B\n[rule.s]\nvariable = B\nrequired-when = not A', undefined],
	['variable = A\nrequired-when = MODE = one', undefined],
	['variable = A\nrequired-when = not MODE = Two', undefined],
	['variable = A\nrequired-when = MODE = two', /\[rule\.r\] required-when: want one of one, Two after =, got two$/],
	['variable = A\nrequired-when = TLS = yes', /required-when: want TLS = true, its normal form, got yes$/],
	['variable = A\nrequired-when = TLS = true', undefined],
	['variable = A\nrequired-when = HOST = A.B', /required-when: want HOST = a\.b, its normal form, got A\.B$/],
	['variable = A\nrequired-when = PORTS = 1', /want a variable of one value that is no secret before =, got PORTS$/],
	['variable = A\nrequired-when = SECRET = 1', /want a variable of one value that is no secret before =, got SECRET$/],
	['variable = A\nrequired-when = PORTS', undefined],
	['variable = ALWAYS\nrequired-when = A', always('variable', 'ALWAYS')],
	['variable = FOLLOWS\nrequired-when = A', always('variable', 'FOLLOWS')],
]
for (const [rules, want] of cases) {
	const issues = asLines(findContradictions(planOfParts(...variables, `[rule.r]\n${rules}\n`)))
	const title = `${want === undefined ? 'accepts' : 'refuses'} ${JSON.stringify(rules)}`
	t.equal(issues.length, want === undefined ? 0 : 1, title)
	if (want !== undefined) t.match(issues[0], want, title)
}
for (const { name } of sampleFlavours)
	t.strictSame(findContradictions(await loadPlan(name)), [], `${name} has rules that can be kept`)
