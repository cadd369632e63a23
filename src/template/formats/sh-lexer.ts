import type { Refusal, State } from './format.ts'
import { type Expected, expectedAfter } from './sh-words.ts'

/**
 * `gap`: between words; `name`: a word that may become `name=`; `operator`: after < or >; `duplicate`: after >& or <&;
 * `braces`: inside `${…}`.
 */
export type Where =
	| 'gap'
	| 'gap escape'
	| 'operator'
	| 'duplicate'
	| 'name'
	| 'name escape'
	| 'equals'
	| 'word'
	| 'escape'
	| 'double'
	| 'double escape'
	| 'single'
	| 'dollar'
	| 'double dollar'
	| 'braces'
	| 'double braces'
	| 'filled'
	| 'comment'

export interface ShState extends State {
	readonly where: Where
	/** What this word is, or the next one. */
	readonly expected: Expected
	/** The word as sh will see it, as long as it may be the name of a command. */
	readonly word: string
	/** A `name=` is behind us in this word. */
	readonly assigned: boolean
	/** This word, or the next one, is the file of a redirection. */
	readonly target: boolean
	/** Of digits only: before < or > such a word is the number of a file; `hole`, when a value is among them. */
	readonly digits: 'no' | 'yes' | 'hole'
}

export const start: ShState = {
	where: 'gap',
	expected: 'command',
	word: '',
	assigned: false,
	target: false,
	digits: 'no',
}

const tooClever = (got: string): Refusal => ({
	want: 'words and quotes only',
	got,
	next: 'put what runs other programs into a file of programs/, and call it with the value',
})

/** The state after a word has ended. */
const endWord = ({ expected, word, assigned, target }: ShState): ShState => {
	const isName = expected === 'command' && !target && !assigned
	return { ...start, expected: isName ? expectedAfter(word) : expected }
}

/** The state after one more character that is a part of the word. */
const take = (state: ShState, where: Where, char: string, digits: ShState['digits'] = 'no'): ShState => {
	const { expected, assigned, target } = state
	const assigns = char === '=' && !target && (state.where === 'name' || expected === 'names')
	const isName = expected === 'command' && !target && !assigned && !assigns
	return {
		...state,
		where: assigns && state.where === 'name' ? 'equals' : where,
		assigned: assigned || assigns,
		word: isName ? state.word + char : '',
		digits,
	}
}

const beginsWord = (state: ShState): boolean => state.where === 'gap' || state.where === 'operator'

const redirect = (state: ShState, char: string): ShState | Refusal => {
	if (state.digits === 'hole' || state.where === 'filled')
		return {
			want: `a blank before ${char}`,
			got: char,
			next: 'sh takes a number right before it for the number of a file',
		}
	// a number before it is no word of its own
	const isWord = state.where !== 'gap' && state.digits !== 'yes'
	return { ...(isWord ? endWord(state) : { ...state, word: '', digits: 'no' }), where: 'operator', target: true }
}

/** A character outside of quotes. */
const inWord = (state: ShState, char: string): ShState | Refusal => {
	const go = (where: Where): ShState => ({ ...state, where })
	switch (char) {
		case ' ':
		case '\t':
			return beginsWord(state) ? go('gap') : endWord(state)
		case '<':
		case '>':
			return redirect(state, char)
		case '"':
			return take(state, 'double', '')
		case "'":
			return take(state, 'single', '')
		case '\\':
			return go(state.where === 'gap' ? 'gap escape' : state.where === 'name' ? 'name escape' : 'escape')
		case '`':
			return tooClever(char)
		case '$':
			return take(state, 'dollar', char)
		case '#':
			return beginsWord(state) ? go('comment') : take(state, 'word', char)
		case '\n':
		case ';':
		case '&':
		case '|':
		case '(':
		case ')':
			return start
		default: {
			const onlyDigits = /[0-9]/.test(char) && (beginsWord(state) || state.digits !== 'no')
			const digits = onlyDigits ? (state.digits === 'hole' ? 'hole' : 'yes') : 'no'
			const mayAssign = state.expected === 'command' || state.expected === 'names'
			const isName = beginsWord(state) ? /[A-Za-z_]/.test(char) : state.where === 'name' && /[\w=]/.test(char)
			return take(state, mayAssign && isName ? 'name' : 'word', char, digits)
		}
	}
}

const afterOperator = (state: ShState, char: string): ShState | Refusal => {
	if (char === '<' || char === '\\') return tooClever(char === '<' ? '<<' : char)
	if (char === '>' || char === '|') return state
	return char === '&' ? { ...state, where: 'duplicate' } : inWord(state, char)
}

const inBraces = (state: ShState, char: string): ShState | Refusal => {
	if (char === '}') return take(state, state.where === 'braces' ? 'word' : 'double', char)
	return /["'\\`$]/.test(char) ? tooClever(`${char} in \${…}`) : state
}

const afterDollar = (state: ShState, char: string): ShState | Refusal => {
	const isDouble = state.where === 'double dollar'
	if (char === '(' || char === '\\' || (char === "'" && !isDouble)) return tooClever(`$${char}`)
	if (char === '{') return take(state, isDouble ? 'double braces' : 'braces', char)
	return step({ ...state, where: isDouble ? 'double' : 'word' }, char)
}

const inDouble = (state: ShState, char: string): ShState | Refusal => {
	if (char === '`') return tooClever(char)
	if (char === '\\') return { ...state, where: 'double escape' }
	return take(state, char === '"' ? 'word' : char === '$' ? 'double dollar' : 'double', char === '"' ? '' : char)
}

/** The state after one more character of literal text. */
export const step = (state: ShState, char: string): ShState | Refusal => {
	switch (state.where) {
		case 'gap':
		case 'name':
		case 'equals':
		case 'word':
			return inWord(state, char)
		case 'operator':
			return afterOperator(state, char)
		case 'duplicate':
			return char === ' ' ? state : char === '\\' ? tooClever(char) : inWord({ ...state, where: 'operator' }, char)
		// without a newline behind it, the backslash is a part of a word
		case 'gap escape':
			return char === '\n' ? { ...state, where: 'gap' } : take(state, 'word', char)
		case 'name escape':
			return char === '\n' ? { ...state, where: 'name' } : take(state, 'word', char)
		case 'escape':
			return char === '\n' ? { ...state, where: 'word' } : take(state, 'word', char)
		case 'dollar':
		case 'double dollar':
			return afterDollar(state, char)
		case 'braces':
		case 'double braces':
			return inBraces(state, char)
		case 'double':
			return inDouble(state, char)
		case 'double escape':
			return take(state, 'double', char === '\n' ? '' : char)
		case 'single':
			return char === "'" ? take(state, 'word', '') : take(state, 'single', char)
		case 'filled':
			return /[\n;&|)\s<>]/.test(char)
				? inWord(state, char)
				: { want: 'a blank after a whole value', got: char, next: 'write "…{{NAME}}…" to join text to a value' }
		case 'comment':
			return char === '\n' ? start : state
	}
}
