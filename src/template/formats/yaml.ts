import type { PlaceKind } from '../tree.ts'
import type { Encoder, Format, Place, Refusal, State } from './format.ts'
import { jsonString } from './json.ts'
import { readYaml } from './read-yaml.ts'
import { splitYaml } from './split-yaml.ts'

const yamlSingle: Encoder = { name: 'yaml-single', passes: [{ byte: "'", text: "''" }] }

/**
 * `line`: only spaces yet; `value`: a value may begin; `closed`: after a quoted scalar or a bracket; `filled`: after a
 * hole; `quote in single`: the quote ends the scalar or is the first of two.
 */
type Where =
	| 'line'
	| 'dash'
	| 'value'
	| 'plain'
	| 'colon'
	| 'space'
	| 'double'
	| 'escape'
	| 'single'
	| 'quote in single'
	| 'closed'
	| 'filled'
	| 'gap'
	| 'comment'
	| 'header'
	| 'block'

interface YamlState extends State {
	readonly where: Where
	/** Open brackets. */
	readonly flow: number
	/** Column of the key or dash that a block scalar would belong to. */
	readonly node: number
	/** Column reached, while only indentation and dashes were seen on this line; else -1. */
	readonly column: number
}

const start: YamlState = { where: 'line', flow: 0, node: 0, column: 0 }

const go = (state: YamlState, where: Where): YamlState =>
	state.where === where && state.column === -1 ? state : { ...state, where, column: -1 }

const endLine = (state: YamlState, after: Where): YamlState => (state.flow > 0 ? go(state, after) : start)

const isEnd = (state: YamlState, char: string): boolean => state.flow > 0 && /[,\]}]/.test(char)

const endItem = (state: YamlState, char: string): YamlState =>
	char === ',' ? go(state, 'value') : { ...go(state, 'closed'), flow: state.flow - 1 }

const begin = (state: YamlState, char: string): YamlState | Refusal => {
	const at = state.column >= 0 ? { ...state, node: state.column } : state
	if (char === '"') return go(at, 'double')
	if (char === "'") return go(at, 'single')
	if (char === '[' || char === '{') return { ...go(at, 'value'), flow: state.flow + 1 }
	if (char === '#') return go(state, 'comment')
	if (char === '-') return { ...at, where: 'dash' }
	if ((char === '|' || char === '>') && state.flow === 0)
		return state.where === 'line'
			? { want: '| and > on the line of their key', got: char, next: 'write `key: |`' }
			: go(state, 'header')
	if (isEnd(state, char)) return endItem(state, char)
	return go(at, char === ':' ? 'colon' : 'plain')
}

const inPlain = (state: YamlState, char: string): YamlState => {
	if (char === '\n') return endLine(state, 'value')
	if (isEnd(state, char)) return endItem(state, char)
	return go(state, char === ':' ? 'colon' : char === ' ' ? 'space' : 'plain')
}

const afterScalar = (state: YamlState, char: string): YamlState | Refusal => {
	if (char === '\n') return endLine(state, 'gap')
	if (char === ' ') return go(state, 'gap')
	if (isEnd(state, char)) return endItem(state, char)
	if (char === '#' && state.where === 'gap') return go(state, 'comment')
	if (char === ':' && state.where === 'closed') return go(state, 'colon')
	return {
		want: 'a space, a comment or the end of the line after a whole value',
		got: char,
		next: 'write "…{{NAME}}…" in double quotes to join text to a value; a key must be fixed',
	}
}

const inBlock = (state: YamlState, char: string): YamlState | Refusal => {
	if (char === '\n') return { ...state, column: 0 }
	if (state.column < 0) return state
	if (char === ' ') return state.column > state.node ? state : { ...state, column: state.column + 1 }
	return state.column > state.node ? go(state, 'block') : begin({ ...start, column: state.column }, char)
}

const step = (state: YamlState, char: string): YamlState | Refusal => {
	const { where } = state
	const spaced = !['double', 'escape', 'single', 'comment', 'block', 'header'].includes(where)
	if (char === '\t' && spaced) return { want: 'spaces', got: 'a tab' }
	if (char === '\n' && (where === 'double' || where === 'single' || where === 'escape'))
		return { want: 'a quoted string to end on its line', got: char, next: 'close the quote; write \\n for a newline' }
	switch (where) {
		case 'line':
		case 'value':
			if (char === ' ') return state.column < 0 ? state : { ...state, column: state.column + 1 }
			return char === '\n' ? endLine(state, 'value') : begin(state, char)
		case 'dash':
			if (char === ' ') return { ...state, where: 'value', column: state.column < 0 ? -1 : state.column + 2 }
			return inPlain(state, char)
		case 'plain':
			return inPlain(state, char)
		case 'colon':
			return char === ' ' ? go(state, 'value') : inPlain(state, char)
		case 'space':
			return char === '#' ? go(state, 'comment') : inPlain(state, char)
		case 'double':
			return char === '"' ? go(state, 'closed') : char === '\\' ? go(state, 'escape') : state
		case 'escape':
			return go(state, 'double')
		case 'single':
			return char === "'" ? go(state, 'quote in single') : state
		case 'quote in single':
			return char === "'" ? go(state, 'single') : afterScalar(go(state, 'closed'), char)
		case 'closed':
		case 'filled':
		case 'gap':
			return afterScalar(state, char)
		case 'comment':
			return char === '\n' ? endLine(state, 'value') : state
		case 'header':
			return char === '\n' ? { ...state, where: 'block', column: 0 } : state
		case 'block':
			return inBlock(state, char)
	}
}

const quoteIt = 'write the whole scalar in double quotes, as "…{{NAME}}…"'

const places: Readonly<Record<Where, Place>> = {
	value: { kind: 'value' },
	double: { kind: 'quote', encoder: jsonString },
	single: {
		kind: 'quote',
		encoder: yamlSingle,
		barred: [{ characters: '\n', because: 'single quotes turn a newline into a space', next: 'use double quotes' }],
	},
	line: { kind: 'nowhere', name: 'a key', next: 'write `key: {{NAME}}`' },
	dash: { kind: 'nowhere', name: 'plain text', next: quoteIt },
	plain: { kind: 'nowhere', name: 'plain text', next: quoteIt },
	colon: { kind: 'nowhere', name: 'plain text', next: 'write a space after the colon' },
	space: { kind: 'nowhere', name: 'plain text', next: quoteIt },
	escape: { kind: 'nowhere', name: 'a place after a backslash', next: 'write \\\\ for a backslash' },
	'quote in single': { kind: 'nowhere', name: 'a place joined to a value', next: quoteIt },
	closed: { kind: 'nowhere', name: 'a place joined to a value', next: quoteIt },
	filled: { kind: 'nowhere', name: 'a place joined to a value', next: quoteIt },
	gap: { kind: 'nowhere', name: 'a place joined to a value', next: quoteIt },
	comment: { kind: 'comment' },
	header: { kind: 'nowhere', name: 'a block scalar', next: 'write the whole scalar in double quotes' },
	block: { kind: 'nowhere', name: 'a block scalar', next: 'write the whole scalar in double quotes' },
}

const names: Readonly<Record<Where, string>> = {
	line: 'the start of a line',
	dash: 'a dash',
	value: 'a place where a value must follow',
	plain: 'plain text',
	colon: 'a colon',
	space: 'plain text',
	double: 'a double-quoted string',
	escape: 'a double-quoted string, after a backslash',
	single: 'a single-quoted string',
	'quote in single': 'the end of a value',
	closed: 'the end of a value',
	filled: 'the end of a value',
	gap: 'the end of a value',
	comment: 'a comment',
	header: 'the first line of a block scalar',
	block: 'a block scalar (a comment line less indented ends it)',
}

const ends: readonly Where[] = ['plain', 'space', 'quote in single', 'closed', 'filled', 'gap']

export const yaml: Format<YamlState> = {
	name: 'yaml',
	value: { open: '"', close: '"', encoder: jsonString, bare: 'numbers' },
	encoders: [jsonString, yamlSingle],
	harmless: '',
	start,
	step,
	place: state => places[state.where],
	fill: (state, kind: PlaceKind) => (kind === 'value' ? go(state, 'filled') : state),
	join: (one, other) => {
		// in brackets a comma may stand in one of two branches: the reader sees where one is missing
		const open = (state: YamlState): boolean => state.where === 'value' || ends.includes(state.where)
		if (
			one.flow > 0 &&
			one.flow === other.flow &&
			one.node === other.node &&
			open(one) &&
			open(other) &&
			one.where !== other.where
		)
			return go(one, one.where === 'value' || other.where === 'value' ? 'value' : 'filled')
		return ends.includes(one.where) && ends.includes(other.where) && one.flow === other.flow && one.node === other.node
			? go(one, 'filled')
			: undefined
	},
	describe: state => `${names[state.where]}${state.flow > 0 ? `, ${state.flow} deep in brackets` : ''}`,
	finish: state => {
		if (['double', 'single', 'escape'].includes(state.where)) return { want: 'the quoted string to end' }
		return state.flow > 0 ? { want: 'the brackets to be closed' } : undefined
	},
	read: readYaml,
	split: splitYaml,
}
