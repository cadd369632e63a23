import type { FormatName } from '../../model/definition.ts'
import {
	type Bare,
	type Barred,
	type Encoder,
	type Format,
	nowhere,
	type Place,
	type ReadResult,
	type Refusal,
	type State,
	type ValueWriter,
} from './format.ts'

/** One kind of quote: how its inside is written, and whether a backslash takes the next character along. */
export interface Quote {
	readonly encoder: Encoder
	readonly escapes: boolean
	readonly barred?: readonly Barred[]
}

/** What tells one format of lines from another. */
export interface LineRules {
	readonly name: FormatName
	/** Between the first word of a line, which no variable can be, and what follows it. */
	readonly separator: ' ' | '='
	readonly quotes: Readonly<Record<string, Quote>>
	/** The quote of whole values, and which of them need none; undefined: only bare words. */
	readonly value: { readonly quote: string; readonly bare: Bare } | undefined
	/** Characters that begin a comment, and whether only at the start of a line or of every word. */
	readonly comments: { readonly characters: string; readonly where: 'line' | 'word' }
	/** Characters after which another value begins, as in a list; the last of them ends it. */
	readonly punctuation?: string
	/** Lines that start with `[` are headings. */
	readonly headings?: true
	/** A backslash outside of quotes takes the next character along. */
	readonly escapes?: true
	/** First words of lines on which quotes do not make one value of what stands in them: only bare words there. */
	readonly bareOnly?: (key: string) => boolean
	/** More words may follow after a blank; always so where the separator is a blank. */
	readonly words?: true
	/** Quoted parts and bare ones may be joined to one word. */
	readonly joins?: true
	readonly harmless: string
	readonly barred?: readonly Barred[]
	readonly maxBytes?: number
	/** As for formats. */
	readonly booleans?: readonly [yes: string, no: string]
	readonly maxLine?: number
	readonly read: (text: string) => ReadResult
}

type Where =
	| 'line'
	| 'key'
	| 'equals'
	| 'before'
	| 'word'
	| 'gap'
	| 'filled'
	| 'heading'
	| 'comment'
	| 'escape'
	| 'quote'
	| 'quote escape'

interface LineState extends State {
	readonly where: Where
	/** The open quote. */
	readonly quote: string
	/** The first word of the line, while it goes on. */
	readonly key: string
	/** Only bare words on this line. */
	readonly bare: boolean
}

const names: Readonly<Record<Where, string>> = {
	line: 'the start of a line',
	key: 'the first word of a line',
	equals: 'the first word of a line',
	before: 'a place where a value may follow',
	word: 'a word',
	gap: 'the end of a value',
	filled: 'the end of a value',
	heading: 'a heading',
	comment: 'a comment',
	escape: 'a word, after a backslash',
	quote: 'a quoted value',
	'quote escape': 'a quoted value, after a backslash',
}

const start: LineState = { where: 'line', quote: '', key: '', bare: false }
const isBlank = (char: string): boolean => char === ' ' || char === '\t'

/** The lexer of a format whose lines are a first word and values, in quotes or bare. */
const stepper = (rules: LineRules) => {
	const { separator, quotes, comments, punctuation = '', headings, escapes, value, joins } = rules
	const words = rules.words || separator === ' '
	const isComment = (char: string): boolean => comments.characters.includes(char)

	const goes =
		({ bare }: LineState) =>
		(where: Where, quote = ''): LineState => ({ where, quote, key: '', bare })

	const inKey = (state: LineState, char: string): LineState => {
		if (char === '\n') return start
		const ends = isBlank(char) || (separator === '=' && char === '=')
		if (!ends) return { ...state, key: state.key + char }
		const bare = rules.bareOnly?.(state.key) ?? false
		return { ...start, where: separator === ' ' || char === '=' ? 'before' : 'equals', bare }
	}

	const inValue = (state: LineState, char: string): LineState | Refusal => {
		const at = goes(state)
		if (char === '\n') return start
		if (isBlank(char)) return at(words || state.where === 'before' ? 'before' : 'gap')
		if (isComment(char) && comments.where === 'word' && state.where !== 'word') return at('comment')
		if (char !== '' && punctuation.includes(char)) return at(char === punctuation.at(-1) ? 'gap' : 'before')
		if (char in quotes)
			return joins || state.where !== 'word' ? at('quote', char) : { want: 'a blank before a quote', got: char }
		if ((char === '"' || char === "'") && value !== undefined) return { want: `${value.quote} for quotes`, got: char }
		return at(char === '\\' && escapes ? 'escape' : 'word')
	}

	const afterHole = (state: LineState, char: string): LineState | Refusal => {
		const at = goes(state)
		if (char === '\n') return start
		if (isBlank(char)) return at(words ? 'before' : 'gap')
		if (punctuation.includes(char)) return at(char === punctuation.at(-1) ? 'gap' : 'before')
		const quote = value?.quote ?? ''
		return {
			want: 'a blank or the end of the line after a whole value',
			got: char,
			next: `write ${quote}…{{NAME}}…${quote} to join text to a value`,
		}
	}

	return (state: LineState, char: string): LineState | Refusal => {
		const at = goes(state)
		switch (state.where) {
			case 'line':
				if (char === '\n' || isBlank(char)) return state
				if (isComment(char)) return at('comment')
				return char === '[' && headings ? at('heading') : { ...state, where: 'key', key: char }
			case 'key':
				return inKey(state, char)
			case 'equals':
				if (char === '\n') return start
				return char === '=' ? at('before') : isBlank(char) ? state : { want: '= after the name', got: char }
			case 'before':
			case 'word':
				return inValue(state, char)
			case 'gap':
				if (char === '\n' || isBlank(char)) return char === '\n' ? start : state
				if (isComment(char)) return at('comment')
				if (punctuation.includes(char)) return at(char === punctuation.at(-1) ? 'gap' : 'before')
				return { want: 'the end of the line after a value', got: char, next: 'put the whole value in quotes' }
			case 'filled':
				return afterHole(state, char)
			case 'heading':
			case 'comment':
				return char === '\n' ? start : state
			case 'escape':
				return char === '\n' ? { want: 'a character after a backslash', got: 'the end of the line' } : at('word')
			case 'quote':
				if (char === '\n') return { want: 'the quoted value to end on its line', got: char }
				if (char === state.quote) return at(joins ? 'word' : 'filled')
				return char === '\\' && quotes[state.quote]?.escapes ? at('quote escape', state.quote) : state
			case 'quote escape':
				return at('quote', state.quote)
		}
	}
}

const placer = ({ separator, quotes, barred = [] }: LineRules) => {
	const example = separator === '=' ? 'write name = {{NAME}}' : 'write it after the first word'
	const fixed = nowhere('the first word of a line, which is fixed', example)
	const backslash = nowhere('a place after a backslash', 'leave the backslash out')
	const unkept = nowhere(
		'quotes, which keep nothing together on this line',
		'use a type that is harmless in a bare word',
	)
	const places: Readonly<Record<Where, Place>> = {
		line: fixed,
		key: fixed,
		equals: fixed,
		before: { kind: 'value', barred },
		word: { kind: 'word', barred },
		gap: nowhere('a place after a value', 'put the whole value in quotes'),
		filled: nowhere('a place joined to a value', 'put both in one pair of quotes'),
		heading: nowhere('a heading, which is fixed', 'write the heading as text'),
		comment: { kind: 'comment' },
		escape: backslash,
		quote: unkept,
		'quote escape': backslash,
	}
	return (state: LineState): Place => {
		if (state.bare && state.where === 'before') return places.word
		const quote = state.where === 'quote' && !state.bare ? quotes[state.quote] : undefined
		return quote === undefined
			? places[state.where]
			: { kind: 'quote', encoder: quote.encoder, barred: [...barred, ...(quote.barred ?? [])] }
	}
}

const writerOf = ({ value, quotes }: LineRules): ValueWriter | undefined => {
	const quote = value && quotes[value.quote]
	return value && quote
		? { open: value.quote, close: value.quote, encoder: quote.encoder, bare: value.bare }
		: undefined
}

/** No reader of lines takes a newline inside a value, unless its quotes can escape one. */
export const noNewline: Barred = {
	characters: '\n',
	because: 'a value ends with its line',
	next: 'use the type string',
}

const ends: readonly Where[] = ['word', 'filled', 'gap']
const inLists: readonly Where[] = ['before', 'filled', 'gap']

/** A format of lines: a first word that is fixed, and values. */
export const lineFormat = (rules: LineRules): Format<LineState> => ({
	name: rules.name,
	value: writerOf(rules),
	encoders: [...new Set(Object.values(rules.quotes).map(({ encoder }) => encoder))].filter(
		({ passes }) => passes.length > 0,
	),
	harmless: rules.harmless,
	...(rules.maxBytes === undefined ? {} : { maxBytes: rules.maxBytes }),
	...(rules.booleans === undefined ? {} : { booleans: rules.booleans }),
	...(rules.maxLine === undefined ? {} : { maxLine: rules.maxLine }),
	start,
	step: stepper(rules),
	place: placer(rules),
	fill: (state, kind) => {
		if (kind === 'value') return { ...state, where: 'filled' }
		return state.where === 'before' ? { ...state, where: 'word' } : state
	},
	join: (one, other) => {
		if (one.bare !== other.bare) return undefined
		if (ends.includes(one.where) && ends.includes(other.where)) return { ...one, where: 'filled' }
		// whether a comma is missing in a list is for the skeleton check to see
		const listed = rules.punctuation !== undefined && [one, other].every(({ where }) => inLists.includes(where))
		return listed ? { ...one, where: 'before' } : undefined
	},
	describe: ({ where }) => names[where],
	finish: ({ where }) => (where.startsWith('quote') ? { want: 'the quoted value to end' } : undefined),
	read: rules.read,
})
