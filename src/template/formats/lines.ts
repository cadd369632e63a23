import { type Barred, type Format, nowhere, type Place, type ValueWriter } from './format.ts'
import { type LineRules, type LineState, names, start, stepper, type Where } from './line-lexer.ts'

const placer = ({ separator, quotes, barred = [], barredIn }: LineRules) => {
	const example = separator === '=' ? 'write name = {{NAME}}' : 'write it after the first word'
	const fixed = nowhere('the first word of a line, which is fixed', example)
	const backslash = nowhere('a place after a backslash', 'leave the backslash out')
	const unkept = nowhere(
		'quotes, which keep nothing together on this line',
		'use a type that is harmless in a bare word',
	)
	const places: Readonly<Record<Where, Place>> = {
		line: fixed,
		indented: fixed,
		key: fixed,
		equals: fixed,
		before: { kind: 'value', barred },
		word: { kind: 'word', barred },
		joint: { kind: 'word', barred },
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
			: {
					kind: 'quote',
					encoder: quote.encoder,
					barred: [...barred, ...(quote.barred ?? []), ...(barredIn?.(state.option.replace(/=+$/, '')) ?? [])],
				}
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
		const where = kind === 'value' ? 'filled' : ['before', 'joint'].includes(state.where) ? 'word' : state.where
		// a value as the name of an option, or a part of it
		const option = rules.barredIn === undefined || state.option.endsWith('=') ? state.option : '?'
		return { ...state, where, option }
	},
	join: (one, other) => {
		if (one.bare !== other.bare) return undefined
		const option = one.option === other.option ? one.option : '?'
		if (ends.includes(one.where) && ends.includes(other.where)) return { ...one, where: 'filled', option }
		// whether a comma is missing in a list is for the skeleton check to see
		const isListed = (rules.punctuation?.end ?? '') !== '' && [one, other].every(({ where }) => inLists.includes(where))
		return isListed ? { ...one, where: 'before', option } : undefined
	},
	describe: ({ where }) => names[where],
	finish: ({ where }) => (where.startsWith('quote') ? { want: 'the quoted value to end' } : undefined),
	read: rules.read,
})
