import { Ajv, type ValidateFunction } from 'ajv'
import fc from 'fast-check'
import t from 'tap'
import { checkValue } from '../../src/variables/check-value.ts'
import { parseType } from '../../src/variables/parse-type.ts'
import { schemaOf } from '../../src/variables/schema-of.ts'
import { types } from '../../src/variables/table.ts'
import { type Limits, type Type, typeNames } from '../../src/variables/type.ts'
import { thorough } from '../fixtures/assert-property.ts'
import { limitsFor, nearBorder } from '../fixtures/near-border.ts'
import { runTypeChecks, type TypeCase } from '../fixtures/run-type-checks.ts'
import { seeds } from '../fixtures/seeds.ts'
import { shells } from '../fixtures/shells.ts'
import { showText } from '../fixtures/show-text.ts'

const all = typeNames
	.flatMap(name => [name, `list of ${name}`])
	.map(parseType)
	.filter(type => type !== undefined)
// strings from each seed, as many of each type; the limits of a type are fewer, since each makes a schema
const strings = thorough(20_000)
const perType = Math.ceil(strings / all.length)

const casesOf = (type: Type, seed: number): readonly TypeCase[] => {
	const limits = [{}, ...fc.sample(limitsFor(type.name), { numRuns: 11, seed })]
	const known = type.name === 'enum' ? limits.slice(1) : limits
	const each = Math.ceil(perType / known.length)
	return known
		.flatMap((one, index) =>
			fc
				.sample(nearBorder(type, one), { numRuns: each, seed: seed + index })
				.map(value => ({ type, limits: one, value })),
		)
		.slice(0, perType)
}

const differences = (cases: readonly TypeCase[]): readonly unknown[] => {
	const wanted = cases.map(({ type, limits, value }) => checkValue(type, limits, String(value)))
	return shells.flatMap(shell =>
		runTypeChecks(shell, cases).flatMap((got, i) => {
			const want = wanted[i]
			return got?.toString() === (want?.ok ? want.value : undefined)
				? []
				: [{ shell: shell.name, want, got: got?.toString(), ...cases[i] }]
		}),
	)
}

const ajv = new Ajv({ strict: true })
const validators = new Map<string, ValidateFunction>()
const validatorOf = (type: Type, limits: Limits): ValidateFunction => {
	const key = JSON.stringify([type, limits])
	const validate = validators.get(key) ?? ajv.compile(schemaOf(type, limits))
	validators.set(key, validate)
	return validate
}

for (const seed of seeds)
	t.test(`${strings} strings near the border of legality, seed ${seed}`, async t => {
		const cases = all.flatMap(type => casesOf(type, seed))
		t.ok(cases.length >= strings, `${cases.length} cases`)
		for (let from = 0; from < cases.length; from += 5000) {
			const some = cases.slice(from, from + 5000)
			t.same(differences(some).slice(0, 3), [], `sh and TypeScript agree on ${some.length} of them`)
		}
		const accepted = cases.filter(({ type, limits, value }) => checkValue(type, limits, String(value)).ok)
		const refusedBySchema = accepted.filter(({ type, limits, value }) => !validatorOf(type, limits)(value))
		t.same(refusedBySchema.slice(0, 3), [], `no schema refuses one of the ${accepted.length} that are accepted`)
		// nothing is proven where one verdict never comes
		for (const type of all) {
			const own = cases.filter(one => one.type === type).length
			const good = accepted.filter(one => one.type === type).length
			t.ok(
				good > own / 50 && good < own * 0.98,
				`${type.list ? 'list of ' : ''}${type.name}: ${good} of ${own} are right`,
			)
		}
	})

const listCases: readonly (readonly [Type, Limits, string, string | undefined])[] = [
	[{ name: 'port', list: true }, {}, '25', '25'],
	[{ name: 'port', list: true }, {}, ' 25 ,\t465,587 ', '25,465,587'],
	[{ name: 'port', list: true }, {}, '', undefined],
	[{ name: 'port', list: true }, {}, ' ', undefined],
	[{ name: 'port', list: true }, {}, ',', undefined],
	[{ name: 'port', list: true }, {}, '25,', undefined],
	[{ name: 'port', list: true }, {}, '25, ', undefined],
	[{ name: 'port', list: true }, {}, ',25', undefined],
	[{ name: 'port', list: true }, {}, '25,,26', undefined],
	[{ name: 'port', list: true }, {}, '25\n,26', undefined],
	[{ name: 'port', list: true }, {}, '25 26', undefined],
	[{ name: 'port', list: true }, { min: 26 }, '26,25', undefined],
	[{ name: 'port', list: true }, { min: 25, max: 26 }, '26,25', '26,25'],
	[{ name: 'string', list: true }, {}, 'a b , c  d', 'a b,c  d'],
	[{ name: 'string', list: true }, {}, '* , ?', '*,?'],
	[{ name: 'enum', list: true }, { values: ['a', 'b'] }, 'b, a', 'b,a'],
	[{ name: 'enum', list: true }, { values: ['a', 'b'] }, 'a,c', undefined],
	[{ name: 'domain', list: true }, {}, 'A.example., b.EXAMPLE', 'a.example,b.example'],
	[{ name: 'ssh-key', list: true }, {}, types['ssh-key'].example, types['ssh-key'].example],
	[{ name: 'boolean', list: true }, {}, 'yes,no,1,OFF', 'true,false,true,false'],
	[{ name: 'port', list: true }, {}, '1,'.repeat(8191).concat('1'), '1,'.repeat(8191).concat('1')],
	[{ name: 'port', list: true }, {}, '1,'.repeat(8191).concat('11'), '1,'.repeat(8191).concat('11')],
	[{ name: 'port', list: true }, {}, '1,'.repeat(8191).concat('111'), undefined],
]
t.test('lists', async t => {
	for (const [type, limits, value, want] of listCases) {
		const title = showText(value)
		const verdict = checkValue(type, limits, value)
		t.equal(verdict.ok ? verdict.value : undefined, want, `${type.name} ${title}`)
		if (!verdict.ok) t.match(verdict.want, /^a list with commas between, each item /, 'says that it wants a list')
		t.same(differences([{ type, limits, value }]), [], `${type.name} ${title} in sh`)
	}
})
