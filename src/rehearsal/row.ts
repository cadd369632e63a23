import type { Rehearsal } from './rehearsal.ts'

/** One row of the table. `run` returns a remark for it, and throws a RowFailure when what the title says is not so. */
export interface Row {
	readonly id: string
	readonly title: string
	/** Do the rows after it make sense only when it holds? */
	readonly essential?: true
	/** Rows above it that are done before it begins. */
	readonly after: readonly Row[]
	/** Is it worked through in the second rehearsal, beside the rest? */
	readonly beside?: true
	readonly run: (rehearsal: Rehearsal) => Promise<string>
}
