import { RowFailure } from './failure.ts'
import type { Rehearsal } from './rehearsal.ts'
import type { Row } from './rows.ts'

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
		return result(true, await row.run(rehearsal))
	} catch (error) {
		if (error instanceof RowFailure) return result(false, error.message)
		return result(false, `could not be checked: ${error instanceof Error ? error.message : String(error)}`)
	}
}

/**
 * Works through the rows in order and tells of each. A row after an essential one that failed is a failure too: it
 * could not be checked. `clock` gives milliseconds.
 */
export const workThrough = async (
	rows: readonly Row[],
	rehearsal: Rehearsal,
	tell: { readonly begun: (row: Row) => void; readonly done: (result: RowResult) => void },
	clock: () => number,
): Promise<readonly RowResult[]> => {
	const results: RowResult[] = []
	let broken: string | undefined
	for (const row of rows) {
		tell.begun(row)
		const result: RowResult =
			broken === undefined
				? await runRow(row, rehearsal, clock)
				: { id: row.id, title: row.title, ok: false, detail: `not reached: ${broken}`, seconds: 0 }
		if (!result.ok && row.essential === true) broken = `"${row.title}" failed`
		tell.done(result)
		results.push(result)
	}
	return results
}
