import type { PlaceKind } from '../tree.ts'
import { commonlyHarmless, type Format, nowhere, type Place, type Refusal, type State } from './format.ts'
import { readRcConf } from './read-rc-conf.ts'
import { shDouble, shSingle } from './sh-quotes.ts'

type Where =
	| 'line'
	| 'test'
	| 'operator'
	| 'guarded'
	| 'name'
	| 'equals'
	| 'word'
	| 'word escape'
	| 'double'
	| 'double escape'
	| 'single'
	| 'filled'
	| 'gap'
	| 'comment'

interface RcState extends State {
	readonly where: Where
}

const at = (where: Where): RcState => ({ where })
const states = {
	line: at('line'),
	test: at('test'),
	operator: at('operator'),
	guarded: at('guarded'),
	name: at('name'),
	equals: at('equals'),
	word: at('word'),
	'word escape': at('word escape'),
	double: at('double'),
	'double escape': at('double escape'),
	single: at('single'),
	filled: at('filled'),
	gap: at('gap'),
	comment: at('comment'),
} as const satisfies Record<Where, RcState>

const onlyAssignments = { want: 'name="value" (after a test, as `[ … ] ||`, if need be), a comment or an empty line' }

const live = (char: string): Refusal | undefined =>
	char === '$' || char === '`'
		? { want: 'text that sh does not expand', got: char, next: "put it in single quotes, as '$'" }
		: undefined

const inValue = (char: string): RcState | Refusal => {
	if (char === '"') return states.double
	if (char === "'") return states.single
	if (char === '\\') return states['word escape']
	if (char === '\n') return states.line
	if (char === ' ' || char === '\t') return states.gap
	if (/[;&|<>()*?[~#]/.test(char)) return { want: 'a quoted character', got: char, next: 'put the value in quotes' }
	return live(char) ?? states.word
}

const step = (state: RcState, char: string): RcState | Refusal => {
	switch (state.where) {
		case 'line':
			if (char === '\n' || char === ' ' || char === '\t') return state
			if (char === '#') return states.comment
			if (char === '[') return states.test
			return /[A-Za-z_]/.test(char) ? states.name : { ...onlyAssignments, got: char }
		case 'test':
			if (char === '\n') return { ...onlyAssignments, got: 'a test alone' }
			// a test may look at a variable of the shell: it decides, and stands in no value
			return char === '|' || char === '&' ? states.operator : ((char === '`' ? live(char) : undefined) ?? state)
		case 'operator':
			return char === '|' || char === '&' ? states.guarded : { ...onlyAssignments, got: char }
		case 'guarded':
			if (char === ' ') return state
			return /[A-Za-z_]/.test(char) ? states.name : { ...onlyAssignments, got: char }
		case 'name':
			if (char === '=') return states.equals
			return /\w/.test(char) ? state : { ...onlyAssignments, got: char }
		case 'equals':
		case 'word':
			return inValue(char)
		case 'word escape':
			return char === '\n' ? { want: 'a character after a backslash', got: 'the end of the line' } : states.word
		case 'double':
			return char === '"' ? states.word : char === '\\' ? states['double escape'] : (live(char) ?? state)
		case 'double escape':
			return states.double
		case 'single':
			return char === "'" ? states.word : state
		case 'filled':
		case 'gap':
			if (char === '\n') return states.line
			if (char === ' ' || char === '\t') return states.gap
			if (char === '#' && state.where === 'gap') return states.comment
			return {
				want: 'the end of the line after a whole value',
				got: char,
				next: 'write name="…{{NAME}}…" to join text to a value',
			}
		case 'comment':
			return char === '\n' ? states.line : state
	}
}

const nameOnly = nowhere('the name of a variable of rc.conf', 'write name={{NAME}}')
const places: Readonly<Record<Where, Place>> = {
	line: nameOnly,
	test: nowhere('a test', 'use {{#if}} instead'),
	operator: nowhere('a test', 'use {{#if}} instead'),
	guarded: nameOnly,
	name: nameOnly,
	equals: { kind: 'value' },
	word: { kind: 'word' },
	'word escape': nowhere('a place after a backslash', 'put the value in quotes'),
	double: { kind: 'quote', encoder: shDouble },
	'double escape': nowhere('a place after a backslash', 'write \\\\ for a backslash'),
	single: { kind: 'quote', encoder: shSingle },
	filled: nowhere('a place joined to a value', 'write name="…{{NAME}}…"'),
	gap: nowhere('a place after a value', 'write name="…{{NAME}}…"'),
	comment: { kind: 'comment' },
}

const names: Readonly<Record<Where, string>> = {
	line: 'the start of a line',
	test: 'a test',
	operator: 'a test',
	guarded: 'the end of a test',
	name: 'the name of a variable',
	equals: 'a place where a value must follow',
	word: 'a value',
	'word escape': 'a value, after a backslash',
	double: 'a double-quoted value',
	'double escape': 'a double-quoted value, after a backslash',
	single: 'a single-quoted value',
	filled: 'the end of a value',
	gap: 'the end of a value',
	comment: 'a comment',
}

/** Assignments of sh, which may stand after a test, and nothing else: what rc.subr sources from rc.conf.d. */
export const rcConf: Format<RcState> = {
	name: 'rc.conf',
	value: { open: '"', close: '"', encoder: shDouble, bare: 'nothing' },
	encoders: [shDouble, shSingle],
	harmless: `${commonlyHarmless}%`,
	start: states.line,
	step,
	place: state => places[state.where],
	fill: (state, kind: PlaceKind) => (kind === 'value' ? states.filled : state),
	join: ({ where: one }, { where: other }) => {
		const ends: readonly Where[] = ['word', 'filled', 'gap']
		return ends.includes(one) && ends.includes(other) ? states.filled : undefined
	},
	describe: state => names[state.where],
	finish: state => (/double|single/.test(state.where) ? { want: 'the quoted value to end' } : undefined),
	read: readRcConf,
	// a quoted word that goes on behind an empty line is a fault in both parts
	split: text => text.split(/(?<=\n\n)/),
}
