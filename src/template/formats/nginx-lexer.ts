import type { Refusal, State } from './format.ts'
import { type ArgumentKind, argumentKinds, hasEntries } from './nginx-directives.ts'

/** Where in a configuration the lexer is. */
export type Where =
	| 'gap'
	| 'word'
	| 'word escape'
	| 'double'
	| 'double escape'
	| 'single'
	| 'single escape'
	| 'closed'
	| 'filled'
	| 'comment'

export interface NginxState extends State {
	readonly where: Where
	/** The directive's name, as far as it was read. */
	readonly directive: string
	/** Its place in the directive: 0 is the name; not counted on where the kinds of arguments change no more. */
	readonly argument: number
	/** The innermost block, when its entries are keys and values. */
	readonly block: string
	/** A regex operator or the first character of a regex: all that this lexer keeps of an argument. */
	readonly mark: '' | '!' | '~' | '!~' | '~*' | '!~*' | 'regex' | 'other'
	/** The argument before was a regex operator. */
	readonly after: boolean
	/** Inside the name of a variable: a value would become part of it. */
	readonly variable: '' | '$' | '${'
	/** Directly behind `[`, as an IPv6 address stands. */
	readonly bracket: boolean
}

export const start: NginxState = {
	where: 'gap',
	directive: '',
	argument: 0,
	block: '',
	mark: '',
	after: false,
	variable: '',
	bracket: false,
}

/** What makes a regex of the next argument. */
export const operator = /^!?~\*?$/

export const kindsOf = (state: NginxState): readonly ArgumentKind[] | undefined =>
	argumentKinds(state.block, state.directive)

const markAfter = (mark: NginxState['mark'], char: string): NginxState['mark'] => {
	if (mark === '') return char === '~' || char === '!' ? char : 'other'
	if (mark === '!') return char === '~' ? '!~' : 'other'
	if (mark === '~' || mark === '!~') return char === '*' ? `${mark}*` : 'regex'
	return mark === '~*' || mark === '!~*' ? 'regex' : mark
}

const variableAfter = (variable: NginxState['variable'], char: string): NginxState['variable'] => {
	if (char === '$') return '$'
	if (variable === '${') return char === '}' ? '' : '${'
	if (variable === '$') return char === '{' ? '${' : /\w/.test(char) ? '$' : ''
	return ''
}

/** The state after one character of an argument, wherever in it that stands. */
const take = (state: NginxState, where: Where, char: string): NginxState => {
	if (state.argument === 0) return { ...state, where, directive: state.directive + char }
	const mark = markAfter(state.mark, char)
	const variable = variableAfter(state.variable, char)
	const bracket = char === '['
	const same = state.where === where && state.mark === mark && state.variable === variable && state.bracket === bracket
	return same ? state : { ...state, where, mark, variable, bracket }
}

const endArgument = (state: NginxState): NginxState => {
	const last = Math.max(1, kindsOf(state)?.length ?? 1)
	return {
		...state,
		where: 'gap',
		argument: Math.min(state.argument + 1, last),
		mark: '',
		after: operator.test(state.mark),
		variable: '',
		bracket: false,
	}
}

const inGap = (state: NginxState, char: string): NginxState => {
	if (/[ \t\n]/.test(char)) return state
	if (char === '#') return { ...state, where: 'comment' }
	if (char === ';') return { ...start, block: state.block }
	if (char === '{') return { ...start, block: hasEntries(state.directive) ? state.directive : '' }
	if (char === '}') return start
	if (char === '"') return { ...state, where: 'double' }
	if (char === "'") return { ...state, where: 'single' }
	return take(state, char === '\\' ? 'word escape' : 'word', char)
}

/** The state after one more character of literal text. */
export const step = (state: NginxState, char: string): NginxState | Refusal => {
	switch (state.where) {
		case 'gap':
			return inGap(state, char)
		case 'comment':
			return char === '\n' ? { ...state, where: 'gap' } : state
		case 'double':
			if (char === '"') return { ...state, where: 'closed' }
			return take(state, char === '\\' ? 'double escape' : 'double', char)
		case 'single':
			if (char === "'") return { ...state, where: 'closed' }
			return take(state, char === '\\' ? 'single escape' : 'single', char)
		case 'double escape':
			return take(state, 'double', char)
		case 'single escape':
			return take(state, 'single', char)
		case 'word escape':
			return take(state, 'word', char)
		case 'word':
			if (/[ \t\n;]/.test(char) || (char === '{' && state.variable !== '$')) return inGap(endArgument(state), char)
			return take(state, char === '\\' ? 'word escape' : 'word', char)
		case 'closed':
		case 'filled':
			if (/[ \t\n;{]/.test(char)) return inGap(endArgument(state), char)
			if (char === ')') return take(state, 'word', char)
			return {
				want: 'a space or `;` after a quoted word',
				got: char,
				next: 'write "…{{NAME}}…" in quotes to join text to a value',
			}
	}
}
