import type { Alphabet, Limits, Type } from '../variables/type.ts'

/** What a template may know of a variable. */
export interface ScopeEntry {
	readonly type: Type
	/** What its definition narrows, for a list each of its items. */
	readonly limits?: Limits
	/** Of one value; for a list, of its items. */
	readonly alphabet: Alphabet
	readonly native: 'number' | 'boolean' | undefined
	/** May it be empty, or unset, which reads as empty? */
	readonly mayBeEmpty: boolean
	/** What is given whenever this one is: rules between variables say so. */
	readonly implies?: readonly string[]
	/** What is given wherever this one is not (or, of a boolean, is not true). */
	readonly absenceImplies?: readonly string[]
	/** What is given wherever this one is a certain word, and wherever it is not. */
	readonly wordImplies?: ReadonlyMap<string, { readonly equal: readonly string[]; readonly other: readonly string[] }>
	/** An old name, which no template may use: the one that it has now. */
	readonly replacedBy?: string
	/** Known at build time: written into the file then. */
	readonly constant?: string
	/** Nobody may see its value. */
	readonly secret: boolean
	/** Greatest length of one value in bytes; needed where a reader has a limit of its own. */
	readonly maxBytes?: number
}

export type Scope = ReadonlyMap<string, ScopeEntry>
