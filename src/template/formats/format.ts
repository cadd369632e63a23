import type { FormatName } from '../../model/definition.ts'
import type { TypeName } from '../../variables/type.ts'
import type { EncoderName, PlaceKind } from '../tree.ts'

/** Every such byte becomes that text. */
export interface Pass {
	readonly byte: string
	readonly text: string
}

/** How content is written inside one kind of quote: passes in their order, the escape byte's own first. */
export interface Encoder {
	readonly name: EncoderName
	readonly passes: readonly Pass[]
}

/** What a lexer remembers: `where` is its own word for the place, further fields only what decides escaping. */
export interface State {
	readonly where: string
}

/** Writes content as it stands. */
export const asIs: Encoder = { name: 'plain', passes: [] }

/** Why literal text cannot stand where it does, or cannot end there. */
export interface Refusal {
	readonly want: string
	readonly got?: string
	readonly next?: string
}

/** Characters that no escaping can carry to a place. */
export interface Barred {
	readonly characters: string
	/** Goes after "because". */
	readonly because: string
	readonly next: string
	/** Types whose own check makes these characters harmless here. */
	readonly except?: readonly TypeName[]
	/** Types in which alone they do harm. */
	readonly only?: readonly TypeName[]
}

/** What a hole may be in a state of the lexer. */
export type Place =
	| { readonly kind: 'value' | 'word'; readonly barred?: readonly Barred[] }
	| { readonly kind: 'quote'; readonly encoder: Encoder; readonly barred?: readonly Barred[] }
	/** For what is known at build time only: nobody reads a comment back. */
	| { readonly kind: 'comment' }
	| { readonly kind: 'nowhere'; readonly name: string; readonly next: string }

export const nowhere = (name: string, next: string): Place => ({ kind: 'nowhere', name, next })

/** One scalar that a reader found: a name is a key, a directive, a regex or anything else that is no value. */
export interface Reading {
	/** What leads to it, outermost first; positions in lists are left out. */
	readonly path: string
	readonly kind: 'text' | 'native' | 'name'
	readonly value: string
}

/** What a reader does not take; `offset` is an index into the text. */
export interface Fault {
	readonly want: string
	readonly got?: string
	readonly offset: number
}

export type ReadResult = { readonly readings: readonly Reading[]; readonly faults: readonly Fault[] }

/**
 * Of whole values: numbers and booleans; or all types that are harmless in a bare word, to which text may be joined; or
 * nothing.
 */
export type Bare = 'numbers' | 'words' | 'nothing'

/** How a whole value is written. */
export interface ValueWriter {
	readonly open: string
	readonly close: string
	readonly encoder: Encoder
	/** What stands without quotes. */
	readonly bare: Bare
}

/** A file format: all that the compiler, the escapers and the skeleton check know of it. */
export interface Format<S extends State = State> {
	readonly name: FormatName
	readonly value: ValueWriter | undefined
	/** Escapers of this format; another format may own some of them too. */
	readonly encoders: readonly Encoder[]
	/** Bytes that mean nothing but themselves in a bare word. */
	readonly harmless: string
	/** What its readers want for true and false, in quotes and without, where they know no such word. */
	readonly booleans?: readonly [yes: string, no: string]
	/** Greatest length in bytes of a value that the reader takes as one word. */
	readonly maxBytes?: number
	/** Greatest length in bytes of a line, where the reader cuts a longer one and says nothing. */
	readonly maxLine?: number
	readonly start: S
	/** The state after one more character of literal text. */
	step(state: S, char: string): S | Refusal
	/** What a hole may be here. */
	place(state: S): Place
	/** The state after a hole of that kind. */
	fill(state: S, kind: PlaceKind): S
	/** A state that stands for both, where two unequal ones may meet. */
	join?(one: S, other: S): S | undefined
	/** For people, after "ends in". */
	describe(state: S): string
	/** Why a file cannot end here. */
	finish?(state: S): Refusal | undefined
	/** A real parser, sharing nothing with `step`. */
	read(text: string): ReadResult
	/** Cuts a text into parts that can be read one by one; see partReader. */
	split?(text: string): readonly string[]
}

const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** What means only itself in a bare word of every format that has bare words, unless the format takes some away. */
export const commonlyHarmless = `${alphanumeric}._:/@+,=-`
