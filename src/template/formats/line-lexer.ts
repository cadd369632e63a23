import type { FormatName } from '../../model/definition.ts'
import type { Bare, Barred, Encoder, ReadResult, Refusal, State } from './format.ts'

/** One kind of quote: how its inside is written, and whether a backslash takes the next character along. */
interface Quote {
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
	/** Characters after which another value begins, as in a list, and those that end the list. */
	readonly punctuation?: { readonly more: string; readonly end: string }
	/** Readers take an indented line for a part of the line above. */
	readonly flush?: true
	/** What no first word may hold, as it would end there for some readers. */
	readonly keyWithout?: string
	/** Lines that start with `[` are headings. */
	readonly headings?: true
	/** A backslash outside of quotes takes the next character along. */
	readonly escapes?: true
	/** First words of lines on which quotes do not make one value of what stands in them: only bare words there. */
	readonly bareOnly?: (key: string) => boolean
	/** More words may follow after a blank; always so where the separator is a blank. */
	readonly words?: true
	/** Quoted parts and bare ones may be joined to one word; or only a quoted one to a name and `=`. */
	readonly joins?: 'parts' | 'after ='
	readonly harmless: string
	readonly barred?: readonly Barred[]
	/** The same for the value of one option, as `option=value` names it; `?` is one that is not known. */
	readonly barredIn?: (option: string) => readonly Barred[]
	readonly maxBytes?: number
	/** As for formats. */
	readonly booleans?: readonly [yes: string, no: string]
	readonly maxLine?: number
	readonly read: (text: string) => ReadResult
}

export type Where =
	| 'line'
	| 'indented'
	| 'key'
	| 'equals'
	| 'before'
	| 'word'
	| 'joint'
	| 'gap'
	| 'filled'
	| 'heading'
	| 'comment'
	| 'escape'
	| 'quote'
	| 'quote escape'

export interface LineState extends State {
	readonly where: Where
	/** The open quote. */
	readonly quote: string
	/** The first word of the line, while it goes on. */
	readonly key: string
	/** Only bare words on this line. */
	readonly bare: boolean
	/** Where options differ: the name of one as far as it goes, and `=` behind it. */
	readonly option: string
}

export const names: Readonly<Record<Where, string>> = {
	line: 'the start of a line',
	indented: 'the start of a line',
	key: 'the first word of a line',
	equals: 'the first word of a line',
	before: 'a place where a value may follow',
	word: 'a word',
	joint: 'a word',
	gap: 'the end of a value',
	filled: 'the end of a value',
	heading: 'a heading',
	comment: 'a comment',
	escape: 'a word, after a backslash',
	quote: 'a quoted value',
	'quote escape': 'a quoted value, after a backslash',
}

export const start: LineState = { where: 'line', quote: '', key: '', bare: false, option: '' }
const isBlank = (char: string): boolean => char === ' ' || char === '\t'

const indented = {
	want: 'no blank before a first word',
	next: 'some readers take an indented line for a part of the one above',
}

/** The name of an option after one more character; a blank may stand before its `=`. */
const stepOption = (option: string, char: string): string => {
	if (char === ',') return ''
	if (char === '=') return `${option.replace(/[ +-]+$/, '')}=`
	if (option.endsWith('=')) return option
	if (isBlank(char)) return option === '' || option.endsWith(' ') ? option : `${option} `
	return (option.endsWith(' ') && char !== '+' && char !== '-' ? '' : option) + char
}

/** The lexer of a format whose lines are a first word and values, in quotes or bare. */
export const stepper = (rules: LineRules) => {
	const { separator, quotes, comments, headings, escapes, value, joins, keyWithout = '' } = rules
	const { more, end } = rules.punctuation ?? { more: '', end: '' }
	const words = rules.words || separator === ' '
	const isComment = (char: string): boolean => comments.characters.includes(char)

	const goes =
		({ bare, option }: LineState, char: string) =>
		(where: Where, quote = ''): LineState => ({
			where,
			quote,
			key: '',
			bare,
			option: rules.barredIn === undefined || quote !== '' ? option : stepOption(option, char),
		})

	const inKey = (state: LineState, char: string): LineState | Refusal => {
		if (char === '\n') return start
		const ends = isBlank(char) || (separator === '=' && char === '=')
		if (keyWithout.includes(char))
			return { want: `a first word without ${char}`, got: char, next: `some readers end it at ${char}` }
		if (!ends) return { ...state, key: state.key + char }
		const bare = rules.bareOnly?.(state.key) ?? false
		return { ...start, where: separator === ' ' || char === '=' ? 'before' : 'equals', bare }
	}

	const inValue = (state: LineState, char: string): LineState | Refusal => {
		const at = goes(state, char)
		if (char === '\n') return start
		if (isBlank(char)) return at(words || state.where === 'before' ? 'before' : 'gap')
		if (isComment(char) && comments.where === 'word' && state.where !== 'word') return at('comment')
		if (more.includes(char)) return at('before')
		if (end.includes(char)) return at('gap')
		if (char in quotes)
			return joins === 'parts' || state.where !== 'word'
				? at('quote', char)
				: { want: `a blank${joins === undefined ? '' : ' or ='} before a quote`, got: char }
		if ((char === '"' || char === "'") && value !== undefined) return { want: `${value.quote} for quotes`, got: char }
		if (char === '\\' && escapes) return at('escape')
		return at(char === '=' && joins === 'after =' ? 'joint' : 'word')
	}

	const afterHole = (state: LineState, char: string): LineState | Refusal => {
		const at = goes(state, char)
		if (char === '\n') return start
		if (isBlank(char)) return at(words ? 'before' : 'gap')
		if (more.includes(char)) return at('before')
		if (end.includes(char)) return at('gap')
		const quote = value?.quote ?? ''
		return {
			want: 'a blank or the end of the line after a whole value',
			got: char,
			next: `write ${quote}…{{NAME}}…${quote} to join text to a value`,
		}
	}

	return (state: LineState, char: string): LineState | Refusal => {
		const at = goes(state, char)
		switch (state.where) {
			case 'line':
			case 'indented':
				if (char === '\n') return start
				if (isBlank(char)) return rules.flush ? at('indented') : state
				if (isComment(char)) return at('comment')
				if (state.where === 'indented') return { ...indented, got: char }
				return char === '[' && headings ? at('heading') : { ...state, where: 'key', key: char }
			case 'key':
				return inKey(state, char)
			case 'equals':
				if (char === '\n') return start
				return char === '=' ? at('before') : isBlank(char) ? state : { want: '= after the name', got: char }
			case 'before':
			case 'word':
			case 'joint':
				return inValue(state, char)
			case 'gap':
				if (char === '\n' || isBlank(char)) return char === '\n' ? start : state
				if (isComment(char)) return at('comment')
				if (more.includes(char)) return at('before')
				if (end.includes(char)) return at('gap')
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
				if (char === state.quote) return at(joins === 'parts' ? 'word' : 'filled')
				return char === '\\' && quotes[state.quote]?.escapes ? at('quote escape', state.quote) : state
			case 'quote escape':
				return at('quote', state.quote)
		}
	}
}
