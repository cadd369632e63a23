import fc from 'fast-check'
import t from 'tap'
import { chooseRows } from '../../src/template/choose-rows.ts'
import { assertProperty } from '../fixtures/assert-property.ts'

t.same(chooseRows([], 10), [[]], 'one row without factors')
t.same(
	chooseRows([2, 3], 6),
	[
		[0, 0],
		[0, 1],
		[0, 2],
		[1, 0],
		[1, 1],
		[1, 2],
	],
	'every row when there are few',
)
t.same(
	chooseRows([2, 2, 2], 7).slice(0, 2),
	[
		[0, 0, 0],
		[1, 1, 1],
	],
	'first none and all when there are many',
)

assertProperty(
	fc.property(fc.array(fc.constantFrom(2, 3), { minLength: 2, maxLength: 12 }), levels => {
		const rows = chooseRows(levels, 1)
		for (const [one, count] of levels.entries())
			for (const [other, otherCount] of levels.entries())
				if (one !== other) {
					const pairs = new Set(rows.map(row => `${row[one]} ${row[other]}`))
					if (pairs.size !== count * otherCount) return false
				}
		return rows.every(row => row.length === levels.length)
	}),
	50,
)
t.pass('every two choices of any two factors occur together')
t.ok(
	chooseRows(
		Array.from({ length: 20 }, () => 2),
		1,
	).length < 25,
	'in few rows',
)
