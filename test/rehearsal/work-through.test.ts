import t from 'tap'
import { RowFailure } from '../../src/rehearsal/failure.ts'
import { inLanes } from '../../src/rehearsal/in-lanes.ts'
import type { Rehearsal } from '../../src/rehearsal/rehearsal.ts'
import type { Row } from '../../src/rehearsal/row.ts'
import { workThrough } from '../../src/rehearsal/work-through.ts'

interface Told {
	/** `id` when its work begins, `/id` when it ends. */
	readonly events: string[]
	readonly asked: string[]
	readonly rehearsal: Rehearsal
}

/** A rehearsal that only knows its name. */
const note = (): Told => {
	const asked: string[] = []
	const beside = { place: 'beside' }
	const rehearsal = {
		place: 'here',
		expect: (what: string) => asked.push(what),
		beside: async () => beside,
	}
	return { events: [], asked, rehearsal: rehearsal as unknown as Rehearsal }
}

type Options = Partial<Pick<Row, 'essential' | 'with'>> & { readonly fails?: Error; readonly milliseconds?: number }

const row = (told: Told, id: string, after: readonly Row[], options: Options = {}): Row => ({
	id,
	title: `title of ${id}`,
	after,
	...(options.essential ? { essential: true } : {}),
	...(options.with === undefined ? {} : { with: options.with }),
	run: async rehearsal => {
		told.events.push(id)
		await new Promise(resolve => setTimeout(resolve, options.milliseconds ?? 1))
		told.events.push(`/${id}`)
		if (options.fails !== undefined) throw options.fails
		return (rehearsal as unknown as { place: string }).place
	},
})

const work = async (told: Told, rows: readonly Row[], wanted: (row: Row) => boolean = () => true) => {
	const begun: string[] = []
	let now = 0
	const clock = () => {
		now += 500
		return now
	}
	const tell = { begun: ({ id }: Row) => begun.push(id), done: () => {} }
	const results = await workThrough(rows, told.rehearsal, tell, clock, wanted)
	return { begun, results, texts: results.map(({ id, ok, detail }) => `${id} ${ok ? 'ok' : 'red'} ${detail}`) }
}

t.test(
	'rows that do not come after each other are worked through at the same time, and told in their order',
	async t => {
		const told = note()
		const first = row(told, 'first', [])
		const slow = row(told, 'slow', [first], { milliseconds: 20 })
		const quick = row(told, 'quick', [first])
		const last = row(told, 'last', [slow, quick])
		const { begun, texts } = await work(told, [first, slow, quick, last])
		t.same(told.events, ['first', '/first', 'slow', 'quick', '/quick', '/slow', 'last', '/last'])
		t.same(begun, ['first', 'slow', 'quick', 'last'])
		t.same(texts, ['first ok here', 'slow ok here', 'quick ok here', 'last ok here'])
	},
)

t.test('after an essential row that failed nothing is worked through, after any other everything', async t => {
	const told = note()
	const first = row(told, 'first', [], { fails: new RowFailure('the reason') })
	const essential = row(told, 'essential', [first], { essential: true, fails: new Error('a bug') })
	const next = row(told, 'next', [essential])
	const later = row(told, 'later', [next])
	const aside = row(told, 'aside', [first])
	const { texts, results } = await work(told, [first, essential, next, later, aside])
	t.same(texts, [
		'first red the reason',
		'essential red could not be checked: a bug',
		'next red not reached: "title of essential" failed',
		'later red not reached: "title of essential" failed',
		'aside ok here',
	])
	t.equal(results[2]?.seconds, 0)
	t.notOk(told.events.includes('next'))
})

t.test('rows that are not wanted are passed over, and what they stand between keeps its order', async t => {
	const told = note()
	const first = row(told, 'first', [], { milliseconds: 20 })
	const middle = row(told, 'middle', [first])
	const last = row(told, 'last', [middle])
	const { texts } = await work(told, [first, middle, last], ({ id }) => id !== 'middle')
	t.same(texts, ['first ok here', 'last ok here'])
	t.same(told.events, ['first', '/first', 'last', '/last'])
})

t.test('a row gets the place that it is worked through with, which is expected from the beginning', async t => {
	const told = note()
	const first = row(told, 'first', [])
	const other = row(told, 'other', [first], { with: 'beside' })
	const apart = row(told, 'apart', [first], { with: 'apart' })
	const { texts } = await work(told, [first, other, apart], ({ id }) => id !== 'apart')
	t.same(texts, ['first ok here', 'other ok beside'])
	t.same(told.asked, ['beside'])
})

t.test('a bug that is in no row is thrown when the table comes to it, and not before', async t => {
	const told = note()
	const rows = [row(told, 'slow', [], { milliseconds: 20 }), row(told, 'quick', [])]
	const done: string[] = []
	let calls = 0
	const clock = () => {
		calls += 1
		if (calls === 2) throw new TypeError('broken')
		return calls
	}
	const tell = { begun: () => {}, done: ({ id }: { readonly id: string }) => done.push(id) }
	await t.rejects(workThrough(rows, told.rehearsal, tell, clock), new TypeError('broken'))
	t.same(done, ['slow'])
})

const loose = (id: string, lane: string | undefined, after: readonly string[] = []) => ({
	check: { id, after, ...(lane === undefined ? {} : { lane }) },
	row: { id, title: id, run: async () => '' },
})

const orderOf = (rows: readonly Row[]): Readonly<Record<string, string>> =>
	Object.fromEntries(rows.map(({ id, after }) => [id, after.map(other => other.id).join(' ')]))

t.test('a lane goes in its order, the lanes at the same time, and what has none alone after all', async t => {
	const told = note()
	const begin = row(told, 'begin', [])
	const rows = inLanes(
		[loose('a1', 'a'), loose('alone', undefined), loose('b1', 'b'), loose('a2', 'a'), loose('last', undefined)],
		[begin],
	)
	t.same(orderOf(rows), { a1: 'begin', alone: 'begin a2 b1', b1: 'begin', a2: 'a1', last: 'alone' })
	t.same(
		rows.map(({ id }) => id),
		['a1', 'alone', 'b1', 'a2', 'last'],
		'they are told in the order in which they came',
	)
})

t.test('some lanes begin later, as does what has no lane; and a check comes after those that it names', async t => {
	const told = note()
	const [begin, later] = [row(told, 'begin', []), row(told, 'later', [])]
	const rows = inLanes([loose('a', 'a'), loose('b', 'b', ['a', 'unwanted']), loose('alone', undefined)], [begin], {
		lanes: new Set(['b']),
		after: [later],
	})
	t.same(orderOf(rows), { a: 'begin', b: 'later a', alone: 'later a b' })
})
