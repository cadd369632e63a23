import type { Issue } from '../errors.ts'
import { type Barred, commonlyHarmless, type Format, type Place, type State } from './formats/format.ts'
import { nameCharacter } from './name-character.ts'
import type { EncoderName, PlaceKind } from './tree.ts'
import type { Value } from './value.ts'

/** How a value is written where it stands: what literal text goes around it, and how its content is escaped. */
export interface Placed {
	readonly place: PlaceKind
	readonly open: string
	readonly close: string
	readonly encoder: EncoderName
}

type Fault = Omit<Issue, 'at'>

const list = (characters: readonly string[]): string => {
	const shown = characters.slice(0, 6).map(char => (char === '' ? 'other letters' : nameCharacter(char)))
	return shown.join(' ') + (characters.length > shown.length ? ' …' : '')
}

const typeOf = ({ type, by }: Value): string =>
	`${type.list ? 'list of ' : ''}${type.name}${by === undefined ? '' : ` (by ${by})`}`

const harmful = (value: Value, harmless: string): readonly string[] => [
	...[...value.ascii].filter(char => !harmless.includes(char)),
	...(value.nonAscii ? [''] : []),
]

const findBarred = (value: Value, barred: readonly Barred[]): Fault | undefined => {
	for (const { characters, because, next, except, only } of barred) {
		const held = [...characters].filter(char => value.ascii.includes(char))
		const { name } = value.type
		if (held.length > 0 && !except?.includes(name) && (only?.includes(name) ?? true))
			return {
				want: `a type without ${list(held)}`,
				got: `${value.name} of type ${typeOf(value)}, and ${because}`,
				next,
			}
	}
	return undefined
}

const inQuote = (value: Value, { name, passes }: { name: EncoderName; passes: readonly { byte: string }[] }) =>
	passes.some(({ byte }) => value.ascii.includes(byte)) ? name : 'plain'

const asWord = (value: Value, format: Format): Placed | Fault => {
	const held = harmful(value, format.harmless)
	if (held.length === 0) return { place: 'word', open: '', close: '', encoder: 'plain' }
	return {
		want: 'a type that is harmless in a bare word',
		got: `${value.name} of type ${typeOf(value)}, which may hold ${list(held)}`,
		next:
			value.type.list || value.by === 'join'
				? 'write {{#each}} with {{this}} for each item'
				: format.encoders.length > 0
					? 'put the word in quotes'
					: `use a narrower type: ${format.name} has no quotes`,
	}
}

const asComment = (value: Value): Placed | Fault =>
	value.constant !== undefined && harmful(value, commonlyHarmless).length === 0
		? { place: 'word', open: '', close: '', encoder: 'plain' }
		: {
				want: 'a place where a value may stand',
				got: `${value.name} in a comment`,
				next: 'leave it out, or write {{! a comment }}',
			}

const asValue = (value: Value, format: Format): Placed | Fault => {
	const writer = format.value
	if (writer === undefined || (writer.bare === 'words' && harmful(value, format.harmless).length === 0))
		return asWord(value, format)
	if (writer.bare === 'numbers' && value.native !== undefined)
		return { place: 'value', open: '', close: '', encoder: 'plain' }
	const { open, close, encoder } = writer
	return { place: 'value', open, close, encoder: inQuote(value, encoder) }
}

const write = (value: Value, place: Place, format: Format): Placed | Fault => {
	switch (place.kind) {
		case 'nowhere':
			return { want: 'a place where a value may stand', got: `${value.name} in ${place.name}`, next: place.next }
		case 'comment':
			return asComment(value)
		case 'word':
			return asWord(value, format)
		case 'value':
			return asValue(value, format)
		case 'quote':
			return { place: 'quote', open: '', close: '', encoder: inQuote(value, place.encoder) }
	}
}

/**
 * How a value is written in a state of the format's lexer, or why it cannot stand there. `filled` says that a block
 * around it makes sure that it is not empty.
 */
export const placeValue = (value: Value, format: Format, state: State, filled: boolean): Placed | Fault => {
	const place = format.place(state)
	const placed = write(value, place, format)
	if ('want' in placed) return placed
	const barred = 'barred' in place ? findBarred(value, place.barred ?? []) : undefined
	if (barred !== undefined) return barred
	if (placed.place === 'value' && value.type.list && format.value?.bare === 'numbers')
		return {
			want: 'one value',
			got: `${value.name}, a list`,
			next: `write {{#each ${value.name}}}, or one text with {{join ${value.name} ", "}}`,
		}
	if (value.native === 'boolean' && format.booleans !== undefined) {
		const [yes, no] = format.booleans
		return {
			want: `${yes} or ${no}`,
			got: `${value.name}, a boolean: ${format.name} does not know \`true\``,
			next: `write {{#if ${value.name}}}${yes}{{else}}${no}{{/if}}`,
		}
	}
	if (placed.place !== 'quote' && value.mayBeEmpty && !filled)
		return {
			want: `{{#if ${value.name}}} around it`,
			got: `${value.name}, which may be empty, as a whole value`,
			next: 'give the variable a default, make it required, or write another value after {{else}}',
		}
	if (format.maxBytes !== undefined && value.maxBytes > format.maxBytes)
		return {
			want: `a type of at most ${format.maxBytes} bytes, all that ${format.name} reads as one word`,
			got: `${value.name} of type ${typeOf(value)}, of up to ${value.maxBytes}`,
			next: value.by === 'join' || value.type.list ? `write {{#each ${value.name}}}` : 'use a narrower type',
		}
	return placed
}
