import type { Issue } from '../../errors.ts'
import type { Value } from '../value.ts'
import type { HelperName } from './helper-names.ts'

/** What a helper has to be given, or what a value must be, in the words of an issue. */
export type HelperFault = Omit<Issue, 'at'>

/** One row of the table of helpers. */
export interface Helper {
	readonly name: HelperName
	/** For people: what it makes. */
	readonly summary: string
	/** A use of it that people copy, and what it writes for what. */
	readonly example: { readonly written: string; readonly value: string; readonly result: string }
	/** The text in quotes after the value, in a word; without it, there is none. */
	readonly argument?: string
	/** Type in, type out: what the changed value may hold, or why it cannot be changed. */
	readonly change: (value: Value, argument: string) => Value | HelperFault
	/** The TypeScript form, and the measure for the sh form. */
	readonly apply: (text: string, argument: string) => string
	/**
	 * The sh form: a comment, functions that it calls beside, and the body of the function, from a newline to a newline,
	 * builtins only. `$1` is the value, `$2` the argument; the result is left in `_e`. LC_ALL=C, `set -f`, IFS is empty
	 * before and after.
	 */
	readonly sh: { readonly comment: string; readonly library?: string; readonly body: string }
}
