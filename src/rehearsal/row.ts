import type { Rehearsal } from './rehearsal.ts'

/** One row of the table. `run` returns a remark for it, and throws a RowFailure when what the title says is not so. */
export interface Row {
	readonly id: string
	readonly title: string
	/** Do the rows after it make sense only when it holds? */
	readonly essential?: true
	/** Rows above it that are done before it begins. */
	readonly after: readonly Row[]
	/**
	 * What it is worked through with: the jail itself, when not said; `beside`, the second rehearsal, whose jail is a copy;
	 * `apart`, another copy, which reaches nobody.
	 */
	readonly with?: 'beside' | 'apart'
	readonly run: (rehearsal: Rehearsal) => Promise<string>
}
