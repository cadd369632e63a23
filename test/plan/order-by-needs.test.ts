import fc from 'fast-check'
import t from 'tap'
import { orderByNeeds } from '../../src/plan/order-by-needs.ts'
import { assertProperty } from '../fixtures/assert-property.ts'

type Needs = Readonly<Record<string, readonly string[]>>
const orderOf = (starts: readonly string[], needs: Needs) => orderByNeeds(starts, name => needs[name] ?? [])

const cases: readonly (readonly [starts: string, needs: Needs, order: string, circles?: readonly string[]])[] = [
	['', {}, ''],
	['cab', {}, 'cab'],
	['ab', { a: ['b'] }, 'ba'],
	['abc', { a: ['c'] }, 'cab'],
	['a', { a: ['b', 'c'], b: ['d'], c: ['d'] }, 'dbca'],
	['a', { a: ['a'] }, 'a', ['aa']],
	['a', { a: ['b'], b: ['c'], c: ['b'] }, 'cba', ['bcb']],
	['ab', { a: ['b'], b: ['a'] }, 'ba', ['aba']],
]
for (const [starts, needs, want, wantCircles = []] of cases) {
	const { order, circles } = orderOf([...starts], needs)
	t.equal(order.join(''), want, `orders ${starts} that need ${JSON.stringify(needs)}`)
	t.strictSame(
		circles.map(circle => circle.join('')),
		wantCircles,
		'and finds circles',
	)
}

t.strictSame(
	[...orderOf(['a', 'c'], { a: ['b'], b: ['c'] }).chains],
	[
		['a', ['a']],
		['b', ['a', 'b']],
		['c', ['a', 'b', 'c']],
	],
	'tells how each was reached first',
)

t.test('puts each after its needs, once, unless there is a circle', async t => {
	const names = [...'abcdefg']
	const needs = fc.dictionary(fc.constantFrom(...names), fc.array(fc.constantFrom(...names), { maxLength: 3 }))
	let tried = 0
	let withCircle = 0
	assertProperty(
		fc.property(needs, some => {
			const { order, circles } = orderOf(names, some)
			const late = (name: string) => (some[name] ?? []).some(need => order.indexOf(need) >= order.indexOf(name))
			tried++
			if (circles.length > 0) withCircle++
			return [...order].sort().join('') === names.join('') && names.some(late) === circles.length > 0
		}),
	)
	t.ok(withCircle > 0 && withCircle < tried, `${withCircle} of ${tried} had circles`)
})
