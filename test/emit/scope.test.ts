import t from 'tap'
import { scopeOf, secretNames } from '../../src/emit/scope.ts'
import { loadPlan, planOfParts } from '../fixtures/plans.ts'

const env = (name: string, ...keys: readonly string[]): string =>
	[`[env.${name}]`, 'description = x', ...keys, ''].join('\n')

const scope = scopeOf(
	planOfParts(
		env('NEEDED', 'type = domain', 'required = yes'),
		env('FALLEN_BACK', 'type = port', 'default = 80'),
		env('LEFT_OUT', 'type = string', 'max = 12'),
		env('FROM_NEEDED', 'type = domain', 'default-from = NEEDED'),
		env('FROM_LEFT_OUT', 'type = string', 'default-from = LEFT_OUT'),
		env('LEVEL', 'type = enum', 'values = low, high'),
		env('PORTS', 'type = list of port'),
		env('NOTE', 'type = text', 'required = yes'),
		env('PASSWORD', 'type = secret'),
		'[derived.folder]\ntype = path\nmax = 99\ndescription = x\n',
		'[secret.signing-key]\ngenerate = hex 16\ndescription = x\n',
	),
)

t.strictSame(
	[...scope.keys()],
	[
		...['NEEDED', 'FALLEN_BACK', 'LEFT_OUT', 'FROM_NEEDED', 'FROM_LEFT_OUT', 'LEVEL', 'PORTS', 'NOTE', 'PASSWORD'],
		...['folder', 'secret_signing_key', 'dataset'],
	],
	'a template may use variables, derived values, secrets and the dataset',
)

for (const [name, optional] of [
	['NEEDED', false],
	['FALLEN_BACK', false],
	['LEFT_OUT', true],
	['FROM_NEEDED', false],
	['FROM_LEFT_OUT', true],
	['folder', false],
	['secret_signing_key', false],
] as const)
	t.equal(scope.get(name)?.mayBeEmpty, optional, `${name} ${optional ? 'may' : 'cannot'} be unset`)

t.strictSame(
	['FALLEN_BACK', 'PORTS', 'LEFT_OUT'].map(name => scope.get(name)?.native),
	['number', undefined, undefined],
	'a list is no number',
)
t.equal(scope.get('LEVEL')?.alphabet.ascii, 'ghilow', 'an enum may hold what its words hold')
t.strictSame(
	['LEFT_OUT', 'LEVEL', 'folder'].map(name => scope.get(name)?.maxBytes),
	[12, 4, 99],
	'limits narrow the greatest length',
)
t.equal(scope.get('dataset')?.constant, '/mnt', 'the dataset is known when the flavour is built')
t.equal(scopeOf(await loadPlan('hello')).get('dataset')?.constant, '/data')
t.strictSame(secretNames(scope), ['PASSWORD', 'secret_signing_key'], 'secrets are known by their type')

const switched = ['ON', 'OFF'].map(name => env(name, 'type = boolean'))
const ruled = scopeOf(
	planOfParts(
		...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(name => env(name, 'type = string')),
		...switched,
		env('MODE', 'type = enum', 'values = one, two'),
		'[env.OLD]\ndeprecated = A\n',
		'[rule.a]\ntogether = A, B\n[rule.b]\nvariable = B\nrequires = C, ON\n[rule.c]\nvariable = D\nrequired-when = ON\n',
		'[rule.d]\neither = D, E\n[rule.e]\nvariable = F\nrequired-when = not E\n[rule.f]\neither = F, G, H\n',
		'[rule.g]\nvariable = OFF\nrequired-when = E\n[rule.h]\nvariable = H\nrequires = OFF\n',
		'[rule.i]\nvariable = G\nrequired-when = OFF\n[rule.j]\nvariable = H\nrequired-when = MODE = two\n[rule.k]\nexcludes = G, H\n',
	),
)
for (const [name, implies, absence] of [
	['A', ['B', 'C', 'ON', 'D'], []],
	['C', [], []],
	['ON', ['D'], []],
	// D or E, and what E requires; OFF has a value then, but need not be true
	['D', [], ['E', 'OFF']],
	['E', ['OFF'], ['D', 'F']],
	['F', [], []],
	['H', ['OFF', 'G'], []],
	['MODE', [], []],
] as const) {
	t.strictSame(ruled.get(name)?.implies, implies, `what is given with ${name}`)
	t.strictSame(ruled.get(name)?.absenceImplies, absence, `what is given without ${name}`)
}
t.strictSame(
	[...(ruled.get('MODE')?.wordImplies ?? [])],
	[['two', { equal: ['H', 'OFF', 'G'], other: [] }]],
	'what is given with a word',
)
t.equal(ruled.get('OLD')?.replacedBy, 'A')
