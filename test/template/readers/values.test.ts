import fc from 'fast-check'
import t from 'tap'
import { types } from '../../../src/variables/table.ts'
import { arbitraryText } from '../../fixtures/arbitrary-value.ts'
import { nastyValues } from '../../fixtures/nasty-values.ts'
import { seeds } from '../../fixtures/seeds.ts'

const [fixed] = seeds
const sample = (name: 'string' | 'text') =>
	fc.sample(arbitraryText(name), { numRuns: 2000, ...(fixed === undefined ? {} : { seed: fixed }) })

for (const name of ['string', 'text'] as const) {
	const values = sample(name)
	const characters = new Set(values.join(''))
	t.same(
		[...types[name].alphabet.ascii].filter(char => !characters.has(char)),
		[],
		`${name}: every ASCII character that the type allows`,
	)
	t.ok(
		['é', '漢', '😀', '\ufeff'].every(char => characters.has(char)),
		`${name}: other characters`,
	)
	t.ok(
		values.some(value => Buffer.byteLength(value) > types[name].maxBytes - 4),
		`${name}: the greatest length`,
	)
	for (const [title, shape] of [
		['a blank before', /^ /],
		['a tab behind', /\t$/],
		['a backslash at the end', /\\$/],
		['a quote at the start', /^["']/],
		['a run of one awkward character', /([$"'\\`])\1{9}/],
	] as const)
		t.ok(
			values.some(value => shape.test(value)),
			`${name}: ${title}`,
		)
}
t.ok(
	sample('text').some(value => value.endsWith('\n')),
	'text: a newline at the end',
)
t.ok(
	Object.values(nastyValues).every(value => types.text.check(value, {}).ok),
	'every nasty value is legal somewhere',
)

const narrowed = fc.sample(arbitraryText('string', { only: 'ab', maxBytes: 9 }), 500)
t.ok(
	narrowed.every(value => /^[ab]{1,9}$/.test(value)),
	'a narrowed value holds what the place allows',
)
t.ok(
	fc.sample(arbitraryText('string', { without: '$"' }), 500).every(value => !/[$"]/.test(value)),
	'and nothing that it does not',
)
