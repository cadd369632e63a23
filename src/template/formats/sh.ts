import { commonlyHarmless, type Format, nowhere, type Place, type Refusal, type State } from './format.ts'
import { readSh } from './read-sh.ts'
import { shDouble, shSingle } from './sh-quotes.ts'

type Where =
	| 'blank'
	| 'command'
	| 'equals'
	| 'before'
	| 'word'
	| 'escape'
	| 'double'
	| 'double escape'
	| 'single'
	| 'dollar'
	| 'double dollar'
	| 'filled'
	| 'comment'

interface ShState extends State {
	readonly where: Where
	/** Inside an assignment before a command: the next word is its name. */
	readonly assigned: boolean
}

const start: ShState = { where: 'blank', assigned: false }

const tooClever = (got: string): Refusal => ({
	want: 'words and quotes only',
	got,
	next: 'put what runs other programs into a file of programs/, and call it with the value',
})

const special = /[\n;&|() \t<>"'\\`$#]/

const inWord = (state: ShState, char: string): ShState | Refusal => {
	const go = (where: Where): ShState => ({ ...state, where })
	switch (char) {
		case ' ':
		case '\t':
			return state.where === 'blank' || state.assigned ? start : go('before')
		case '<':
		case '>':
			return go('before')
		case '"':
			return go('double')
		case "'":
			return go('single')
		case '\\':
			return go('escape')
		case '`':
			return tooClever(char)
		case '$':
			return go('dollar')
		case '#':
			return go(state.where === 'blank' || state.where === 'before' ? 'comment' : 'word')
		default:
			// what ends a command: a newline, ; & | and parentheses
			return start
	}
}

const step = (state: ShState, char: string): ShState | Refusal => {
	const go = (where: Where): ShState => ({ ...state, where })
	switch (state.where) {
		case 'blank':
			return special.test(char) ? inWord(state, char) : go(/[A-Za-z_]/.test(char) ? 'command' : 'word')
		case 'command':
			if (special.test(char)) return inWord(state, char)
			if (char === '=') return { where: 'equals', assigned: true }
			return go(/\w/.test(char) ? 'command' : 'word')
		case 'before':
			if (char === '<') return tooClever('<<')
			return special.test(char) ? inWord(state, char) : go('word')
		case 'equals':
		case 'word':
			return special.test(char) ? inWord(state, char) : go('word')
		case 'escape':
			return go(char === '\n' ? 'before' : 'word')
		case 'dollar':
			if (char === '(' || char === "'") return tooClever(`$${char}`)
			return char === '{' || /\w/.test(char) ? go('word') : step(go('word'), char)
		case 'double':
			if (char === '`') return tooClever(char)
			return go(char === '"' ? 'word' : char === '\\' ? 'double escape' : char === '$' ? 'double dollar' : 'double')
		case 'double dollar':
			return char === '(' ? tooClever('$(') : step(go('double'), char)
		case 'double escape':
			return go('double')
		case 'single':
			return char === "'" ? go('word') : state
		case 'filled':
			return /[\n;&|)\s<>]/.test(char)
				? inWord(go('word'), char)
				: { want: 'a blank after a whole value', got: char, next: 'write "…{{NAME}}…" to join text to a value' }
		case 'comment':
			return char === '\n' ? start : state
	}
}

const fixed = nowhere('the name of a command', 'write the command as text, and the value after it')
const backslash = nowhere('a place after a backslash', 'put the value in quotes')
const dollar = nowhere('a place after a dollar', 'write \\$ for a dollar')
const places: Readonly<Record<Where, Place>> = {
	blank: fixed,
	command: fixed,
	equals: { kind: 'value' },
	before: { kind: 'value' },
	word: { kind: 'word' },
	escape: backslash,
	double: { kind: 'quote', encoder: shDouble },
	'double escape': nowhere('a place after a backslash', 'write \\\\ for a backslash'),
	single: { kind: 'quote', encoder: shSingle },
	dollar,
	'double dollar': dollar,
	filled: nowhere('a place joined to a value', 'write "…{{NAME}}…"'),
	comment: { kind: 'comment' },
}

const names: Readonly<Record<Where, string>> = {
	blank: 'the start of a command',
	command: 'the name of a command',
	equals: 'a place where a value may follow',
	before: 'a place between words',
	word: 'a word',
	escape: 'a word, after a backslash',
	double: 'a double-quoted word',
	'double escape': 'a double-quoted word, after a backslash',
	single: 'a single-quoted word',
	dollar: 'a word, after a dollar',
	'double dollar': 'a double-quoted word, after a dollar',
	filled: 'the end of a value',
	comment: 'a comment',
}

/** A shell script of plain commands: no here-document and no command substitution, in which quotes begin anew. */
export const sh: Format<ShState> = {
	name: 'sh',
	value: { open: '"', close: '"', encoder: shDouble, bare: 'words' },
	encoders: [shDouble, shSingle],
	harmless: commonlyHarmless.replaceAll('=', ''),
	start,
	step,
	place: state => places[state.where],
	fill: (state, kind) =>
		kind === 'value' || state.where === 'before' || state.where === 'equals'
			? { ...state, where: kind === 'value' ? 'filled' : 'word' }
			: state,
	join: (one, other) => {
		const ends: readonly Where[] = ['word', 'filled', 'equals', 'before']
		return ends.includes(one.where) && ends.includes(other.where) && one.assigned === other.assigned
			? { ...one, where: 'filled' }
			: undefined
	},
	describe: state => names[state.where],
	finish: ({ where }) => (/double|single/.test(where) ? { want: 'the quoted word to end' } : undefined),
	read: readSh,
}
