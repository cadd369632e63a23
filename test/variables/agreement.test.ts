import fc from 'fast-check'
import t from 'tap'
import { checkValue } from '../../src/variables/check-value.ts'
import { types } from '../../src/variables/table.ts'
import { type Limits, type Type, type TypeName, typeNames } from '../../src/variables/type.ts'
import { runTypeChecks, type TypeCase } from '../fixtures/run-type-checks.ts'
import { shells } from '../fixtures/shells.ts'
import { showText } from '../fixtures/show-text.ts'

// Values for each type and shell; FLAVOURIST_RUNS raises it. They go to sh in batches, one process each.
const values = Number(process.env['FLAVOURIST_RUNS'] ?? 300)
const batch = 50

const awkward = [
	...'0189afAFgzGZ-_.:/@%#?&=+,;$`"\'\\()[]{}<>|!*~^ \t\n\r\u0001\u007f\u0080\u0085\u009f\u00a0éß€\u2028\u2029\ud7ff',
]
	.concat([
		'\ue000',
		'\ufdd0',
		'\ufeff',
		'\ufffd',
		'\ufffe',
		'\uffff',
		'😀',
		'\u{10ffff}',
		'::',
		'..',
		'//',
		'%2f',
		'\\,',
		'==',
	])
	.concat(['a'.repeat(64), '1'.repeat(16), ', ', ' ,', 'true', 'K', 'd', '255', '256', '65535', '.1', 'x.'])

/** A value of the table with a few small changes. */
const changed = (samples: readonly string[]): fc.Arbitrary<string> =>
	fc
		.tuple(
			fc.constantFrom(...samples.filter(sample => sample.length < 300)),
			fc.array(
				fc.record({
					at: fc.nat({ max: 1000 }),
					drop: fc.nat({ max: 2 }),
					put: fc.oneof(fc.constant(''), fc.constantFrom(...awkward), fc.constantFrom(...awkward)),
				}),
				{ maxLength: 3 },
			),
		)
		.map(([sample, changes]) =>
			changes.reduce((text, { at, drop, put }) => {
				const place = at % (text.length + 1)
				return text.slice(0, place) + put + text.slice(place + drop)
			}, sample),
		)

const limit = fc.oneof(
	fc.constant(undefined),
	fc.constantFrom(0, 1, 2, 5, 10, 64, 1024, 65535, 2 ** 30, 2 ** 40, Number.MAX_SAFE_INTEGER),
	fc.integer({ min: 0, max: 100 }),
)

const limitsFor = (name: TypeName): fc.Arbitrary<Limits> => {
	if (name === 'boolean') return fc.constant({})
	if (name === 'enum') return fc.subarray([...types.enum.good], { minLength: 1 }).map(values => ({ values }))
	return fc.tuple(limit, limit, fc.boolean()).map(([min, max, negative]) => ({
		...(min === undefined ? {} : { min: negative && name === 'integer' ? -min : min }),
		...(max === undefined ? {} : { max }),
	}))
}

const caseOf = (name: TypeName): fc.Arbitrary<TypeCase> => {
	const { good, bad } = types[name]
	const item = fc.oneof(changed(good), changed(good), changed([...good, ...bad]))
	const blank = fc.constantFrom('', '', ' ', '\t', '  \t')
	const items = fc
		.array(fc.tuple(blank, fc.oneof(item, fc.constantFrom(...good.filter(text => text.length < 300))), blank), {
			minLength: 1,
			maxLength: 4,
		})
		.map(parts => parts.map(part => part.join('')).join(','))
	return fc
		.boolean()
		.chain(list =>
			fc.record({ type: fc.constant({ name, list }), limits: limitsFor(name), value: list ? items : item }),
		)
		.filter(({ value }) => !value.includes('\0') && Buffer.from(value).toString() === value)
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

for (const name of typeNames) {
	t.test(`${name}: sh and TypeScript give the same verdict and normal form`, async t => {
		const batches = fc.array(caseOf(name), { minLength: batch, maxLength: batch })
		fc.assert(
			fc.property(batches, cases => {
				const found = differences(cases)
				if (found.length > 0) throw new Error(JSON.stringify(found.slice(0, 3)))
			}),
			{ numRuns: Math.ceil(values / batch), endOnFailure: false },
		)
		// The property is worth nothing when one verdict never comes.
		const sample = fc
			.sample(caseOf(name), 200)
			.map(({ type, limits, value }) => checkValue(type, limits, String(value)).ok)
		t.ok(sample.includes(true) && sample.includes(false), 'with values on both sides of the border')
	})
}

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
