import t from 'tap'
import { exampleOf } from '../../src/emit/example-of.ts'
import type { Variable } from '../../src/model/definition.ts'
import { checkValue } from '../../src/variables/check-value.ts'
import { type Limits, typeNames } from '../../src/variables/type.ts'
import { declare } from '../fixtures/pot/declare.ts'

const variable = (type: Variable['type']['name'], more: Partial<Variable> = {}): Variable => ({
	...declare('V', type),
	...more,
})

const cases: readonly (readonly [title: string, variable: Variable, want: string])[] = [
	['its own example first', variable('port', { example: '25', default: '80' }), '25'],
	['else its default', variable('port', { default: '80' }), '80'],
	['else the first word of an enum', variable('enum', { limits: { values: ['warn', 'error'] } }), 'warn'],
	["else its type's", variable('port'), '8080'],
	['unless its limits forbid that', variable('port', { limits: { min: 9000 } }), '9000'],
	['from below or from above', variable('port', { limits: { max: 1024 } }), '1024'],
	['nothing is no example', variable('string', { default: '' }), 'some text'],
]
for (const [title, given, want] of cases) t.equal(exampleOf(given), want, title)

const limited: readonly (readonly [Variable['type']['name'], Limits])[] = [
	...typeNames.map(name => [name, name === 'enum' ? { values: ['a'] } : {}] as const),
	['integer', { min: 1_000_000 }],
	['integer', { max: -5 }],
	['duration', { min: 86_400 }],
	['size', { max: 10 }],
	['string', { max: 3 }],
	['string', { min: 1000 }],
	['secret', { min: 64 }],
]
for (const [name, limits] of limited)
	for (const list of [false, true]) {
		const given = variable(name, { type: { name, list }, limits })
		t.ok(
			checkValue(given.type, limits, exampleOf(given)).ok,
			`${list ? 'a list of ' : ''}${name} ${JSON.stringify(limits)} accepts its example`,
		)
	}
t.equal(exampleOf(variable('domain', { limits: { max: 2 } })), '', 'where nothing fits, none')
