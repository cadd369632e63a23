import type { PlaceKind } from '../tree.ts'
import { commonlyHarmless, type Format, nowhere, type Place } from './format.ts'
import { readSh } from './read-sh.ts'
import { type ShState, start, step, type Where } from './sh-lexer.ts'
import { shDouble, shSingle } from './sh-quotes.ts'

const backslash = nowhere('a place after a backslash', 'put the value in quotes')
const dollar = nowhere('a place after a dollar', 'write \\$ for a dollar')
const braces = nowhere(
	'an expansion of sh, which a value could end',
	'write {{#if NAME}}, or give a variable of sh the value first',
)
const value: Place = { kind: 'value' }
const word: Place = { kind: 'word' }
const double: Place = { kind: 'quote', encoder: shDouble }
const single: Place = { kind: 'quote', encoder: shSingle }
const places: Readonly<Record<Where, Place>> = {
	gap: value,
	'gap escape': backslash,
	operator: value,
	duplicate: nowhere('the number of an open file', 'write the number as text'),
	name: word,
	'name escape': backslash,
	equals: value,
	word,
	escape: backslash,
	double,
	'double escape': nowhere('a place after a backslash', 'write \\\\ for a backslash'),
	single,
	dollar,
	'double dollar': dollar,
	braces,
	'double braces': braces,
	filled: nowhere('a place joined to a value', 'write "…{{NAME}}…"'),
	comment: { kind: 'comment' },
}

/** Where no value may stand, in quotes or without. */
const fixed = {
	command: nowhere('the name of a command', 'write the command as text, and the value after it'),
	names: nowhere('the name of a variable', 'write the name as text, as in `export NAME={{NAME}}`'),
	program: nowhere(
		'a word that is run as a program',
		'put what runs it into a file of programs/, and call that with the value',
	),
} as const

const place = (state: ShState): Place => {
	const { where, expected, assigned, target } = state
	const found = places[where]
	const isFree = expected === 'argument' || assigned || target
	return isFree || found.kind === 'nowhere' || found.kind === 'comment' ? found : fixed[expected]
}

const fill = (state: ShState, kind: PlaceKind): ShState => {
	if (kind === 'value') return { ...state, where: 'filled' }
	if (kind === 'quote') return state
	const begins = state.where === 'gap' || state.where === 'operator'
	return { ...state, where: 'word', digits: begins || state.digits === 'yes' ? 'hole' : state.digits }
}

const names: Readonly<Record<Where, string>> = {
	gap: 'a place between words',
	'gap escape': 'a place between words, after a backslash',
	operator: 'a redirection',
	duplicate: 'a redirection',
	name: 'a word',
	'name escape': 'a word, after a backslash',
	equals: 'a place where a value may follow',
	word: 'a word',
	escape: 'a word, after a backslash',
	double: 'a double-quoted word',
	'double escape': 'a double-quoted word, after a backslash',
	single: 'a single-quoted word',
	dollar: 'a word, after a dollar',
	'double dollar': 'a double-quoted word, after a dollar',
	braces: 'an expansion',
	'double braces': 'an expansion in a double-quoted word',
	filled: 'the end of a value',
	comment: 'a comment',
}

const ends: readonly Where[] = ['word', 'filled', 'equals', 'gap']

/** A shell script of plain commands: no here-document and no command substitution, in which quotes begin anew. */
export const sh: Format<ShState> = {
	name: 'sh',
	value: { open: '"', close: '"', encoder: shDouble, bare: 'words' },
	encoders: [shDouble, shSingle],
	harmless: commonlyHarmless.replaceAll('=', ''),
	start,
	step,
	place,
	fill,
	join: (one, other) => {
		const same =
			one.expected === other.expected &&
			one.assigned === other.assigned &&
			one.target === other.target &&
			one.word === other.word
		return same && ends.includes(one.where) && ends.includes(other.where)
			? { ...one, where: 'filled', digits: 'no' }
			: undefined
	},
	describe: ({ where, expected }) =>
		where === 'gap' && expected === 'command' ? 'the start of a command' : names[where],
	finish: ({ where }) => (/double|single|braces/.test(where) ? { want: 'the quoted word to end' } : undefined),
	read: readSh,
}
