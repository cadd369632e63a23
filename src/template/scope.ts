import type { Alphabet, Limits, Type } from '../variables/type.ts'

/** What a template may know of a variable. */
export interface ScopeEntry {
	readonly type: Type
	/** What its definition narrows, for a list each of its items. */
	readonly limits?: Limits
	/** Of one value; for a list, of its items. */
	readonly alphabet: Alphabet
	readonly native: 'number' | 'boolean' | undefined
	/** Does the type itself accept an empty value? */
	readonly mayBeEmpty: boolean
	/** May it be unset, which reads as empty? */
	readonly optional: boolean
	/** What is given whenever this one is: rules between variables say so. */
	readonly implies?: readonly string[]
	/** Known at build time: written into the file then. */
	readonly constant?: string
	/** Nobody may see its value. */
	readonly secret: boolean
	/** Greatest length of one value in bytes; needed where a reader has a limit of its own. */
	readonly maxBytes?: number
}

export type Scope = ReadonlyMap<string, ScopeEntry>
