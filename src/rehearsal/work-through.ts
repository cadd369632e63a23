import { RowFailure } from './failure.ts'
import type { Rehearsal } from './rehearsal.ts'
import type { Row } from './row.ts'

/** What came of a row. `detail` is a remark when it holds, the reason when it does not. */
export interface RowResult {
	readonly id: string
	readonly title: string
	readonly ok: boolean
	readonly detail: string
	/** Seconds. */
	readonly seconds: number
}

const runRow = async (row: Row, rehearsal: Rehearsal, clock: () => number): Promise<RowResult> => {
	const begin = clock()
	const result = (ok: boolean, detail: string): RowResult => ({
		id: row.id,
		title: row.title,
		ok,
		detail,
		seconds: (clock() - begin) / 1000,
	})
	try {
		return result(true, await row.run(row.with === 'beside' ? await rehearsal.beside() : rehearsal))
	} catch (error) {
		if (error instanceof RowFailure) return result(false, error.message)
		return result(false, `could not be checked: ${error instanceof Error ? error.message : String(error)}`)
	}
}

interface Outcome {
	/** Undefined for a row that was passed over. */
	readonly result?: RowResult
	/** The essential row because of which those after it cannot be worked through. */
	readonly broken?: string
}

/**
 * Works through the rows, each as soon as those that it comes after are done, and tells of them in the order of the
 * table. A row after an essential one that failed is a failure too: it could not be checked. `clock` gives
 * milliseconds. Only the rows that are `wanted` are worked through.
 */
export const workThrough = async (
	rows: readonly Row[],
	rehearsal: Rehearsal,
	tell: { readonly begun: (row: Row) => void; readonly done: (result: RowResult) => void },
	clock: () => number,
	wanted: (row: Row) => boolean = () => true,
): Promise<readonly RowResult[]> => {
	for (const row of rows) if (row.with !== undefined && wanted(row)) rehearsal.expect(row.with)
	const outcomes = new Map<Row, Promise<Outcome>>()
	const work = async (row: Row): Promise<Outcome> => {
		const before = await Promise.all(row.after.map(other => outcomes.get(other)))
		const reason = before.find(outcome => outcome?.broken !== undefined)?.broken
		const broken = reason === undefined ? {} : { broken: reason }
		if (!wanted(row)) return broken
		const { id, title } = row
		if (reason !== undefined)
			return { result: { id, title, ok: false, detail: `not reached: ${reason}`, seconds: 0 }, ...broken }
		const result = await runRow(row, rehearsal, clock)
		return { result, ...(result.ok || row.essential !== true ? {} : { broken: `"${title}" failed` }) }
	}
	for (const row of rows) outcomes.set(row, work(row))
	// what is thrown here is a bug, and thrown on when the table comes to it: Node would end the program before that
	for (const outcome of outcomes.values()) outcome.catch(() => {})

	const results: RowResult[] = []
	for (const row of rows.filter(wanted)) {
		tell.begun(row)
		const result = (await outcomes.get(row))?.result
		if (result === undefined) continue
		tell.done(result)
		results.push(result)
	}
	return results
}
