import type { KeysSchema, NamedSchema, TextSchema } from '../schema-type.ts'
import { values } from '../schema-values.ts'

type Described = TextSchema & { readonly description: string }

/** A key: the form of its value, and what it is for. */
export const about = (form: TextSchema, description: string): Described => ({ ...form, description })

/** A key that has a default. */
export const unlessWritten = (form: TextSchema, fallback: string, description: string): Described => ({
	...form,
	description,
	default: fallback,
})

/** A section: its heading, what it is, the keys that it must have and those that it may have. */
export const keys = (
	title: string,
	description: string,
	required: Readonly<Record<string, Described>>,
	optional: Readonly<Record<string, Described>>,
): KeysSchema => ({
	type: 'object',
	title,
	description,
	required: Object.keys(required),
	additionalProperties: false,
	properties: { ...required, ...optional },
})

/** The sections of one kind, by name. */
export const named = (propertyNames: TextSchema, additionalProperties: KeysSchema): NamedSchema => ({
	type: 'object',
	title: additionalProperties.title,
	description: additionalProperties.description,
	propertyNames,
	additionalProperties,
})

/** Keys of several kinds of section. */
export const when = about(
	values.condition,
	'Only when this boolean is true, or this other variable not empty; not turns it round.',
)
export const script = about(values.text, 'The sh file, relative to the folder of the .ini.')
