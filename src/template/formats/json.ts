import type { Encoder, Format, Place, Refusal, State } from './format.ts'
import { readJson } from './read-json.ts'

/** The inside of a JSON string, which YAML's double quotes read the same way. */
export const jsonString: Encoder = {
	name: 'json-string',
	passes: [
		{ byte: '\\', text: '\\\\' },
		{ byte: '"', text: '\\"' },
		{ byte: '\n', text: '\\n' },
		{ byte: '\t', text: '\\t' },
	],
}

/**
 * `outside`: a value, a key or punctuation may follow; `bare`, `closed`, `filled`: a number or word, a string, a hole has
 * just ended or may go on. Whether commas and brackets fit is the reader's to say, not this lexer's.
 */
interface JsonState extends State {
	readonly where: 'outside' | 'bare' | 'string' | 'escape' | 'closed' | 'filled'
}

const outside: JsonState = { where: 'outside' }
const bare: JsonState = { where: 'bare' }
const string: JsonState = { where: 'string' }
const escaping: JsonState = { where: 'escape' }
const closed: JsonState = { where: 'closed' }
const filled: JsonState = { where: 'filled' }

const step = (state: JsonState, char: string): JsonState | Refusal => {
	switch (state.where) {
		case 'string':
			return char === '"' ? closed : char === '\\' ? escaping : state
		case 'escape':
			return string
		case 'filled':
			if (/[ \n\t,\]}]/.test(char)) return outside
			if (char === ':') return { want: 'a key that is fixed', got: 'a variable before `:`' }
			return {
				want: 'a space, a comma or a bracket after a whole value',
				got: char,
				next: 'write "…{{NAME}}…" in quotes to join text to a value',
			}
		case 'outside':
		case 'bare':
		case 'closed':
			if (char === '"') return string
			return /[ \n\t,:[\]{}]/.test(char) ? outside : bare
	}
}

const place = (state: JsonState): Place => {
	switch (state.where) {
		case 'outside':
			return { kind: 'value' }
		case 'string':
			return { kind: 'quote', encoder: jsonString }
		case 'escape':
			return { kind: 'nowhere', name: 'a place after a backslash', next: 'write \\\\ for a backslash' }
		case 'bare':
		case 'closed':
		case 'filled':
			return {
				kind: 'nowhere',
				name: 'a place joined to a value',
				next: 'write "…{{NAME}}…" in quotes to join text to a value',
			}
	}
}

const names: Readonly<Record<JsonState['where'], string>> = {
	outside: 'a place between values',
	bare: 'a number or bare word',
	string: 'a string',
	escape: 'a string, after a backslash',
	closed: 'the end of a string',
	filled: 'the end of a value',
}

const inString = (state: JsonState): boolean => state.where === 'string' || state.where === 'escape'

export const json: Format<JsonState> = {
	name: 'json',
	value: { open: '"', close: '"', encoder: jsonString, bare: 'numbers' },
	encoders: [jsonString],
	harmless: '',
	start: outside,
	step,
	place,
	fill: (state, kind) => (kind === 'value' ? filled : state),
	join: (one, other) => {
		if (inString(one) || inString(other)) return undefined
		return one.where === 'outside' || other.where === 'outside' ? outside : filled
	},
	describe: state => names[state.where],
	finish: state => (inString(state) ? { want: 'the string to end', next: 'close its quote' } : undefined),
	read: readJson,
}

/** What reads HCL reads JSON too, where nothing expands by accident. */
export const hcl: Format<JsonState> = { ...json, name: 'hcl' }
