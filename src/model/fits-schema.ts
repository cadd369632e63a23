import type { KeysSchema, NamedSchema, SectionSchema, TextSchema } from './schema-type.ts'

/** The sections of one kind as their schema takes them: texts by key, or those of each section by its name. */
export type SectionValues = Readonly<Record<string, string | Readonly<Record<string, string>>>>

const textWords = new Set(['type', 'title', 'description', 'default', 'pattern', 'enum'])
const keysWords = new Set([
	'type',
	'title',
	'description',
	'required',
	'additionalProperties',
	'properties',
	'if',
	'else',
	'oneOf',
])
const namedWords = new Set(['type', 'title', 'description', 'propertyNames', 'additionalProperties'])
const choiceWords = new Set(['properties', 'required'])

const saysNoMore = (schema: object, words: ReadonlySet<string>): boolean =>
	Object.keys(schema).every(word => words.has(word))

const patterns = new Map<string, RegExp>()
const matches = (pattern: string, text: string): boolean => {
	const expression = patterns.get(pattern) ?? new RegExp(pattern, 'u')
	patterns.set(pattern, expression)
	return expression.test(text)
}

const fitsText = (schema: TextSchema, value: unknown): boolean =>
	typeof value === 'string' &&
	saysNoMore(schema, textWords) &&
	(schema.pattern === undefined || matches(schema.pattern, value)) &&
	(schema.enum === undefined || schema.enum.includes(value))

const fitsKeys = (schema: KeysSchema, value: SectionValues): boolean => {
	const { properties, required, if: condition, else: otherwise, oneOf } = schema
	const has = (key: string): boolean => Object.hasOwn(value, key)
	return (
		saysNoMore(schema, keysWords) &&
		required.every(has) &&
		[condition, otherwise].every(one => one === undefined || saysNoMore(one, choiceWords)) &&
		(condition?.required.every(has) === true || (otherwise?.required ?? []).every(has)) &&
		Object.entries(value).every(([key, text]) => {
			const known = Object.hasOwn(properties, key) ? properties[key] : undefined
			return known !== undefined && fitsText(known, text)
		}) &&
		(oneOf === undefined ||
			(oneOf.every(choice => saysNoMore(choice, choiceWords)) &&
				oneOf.filter(choice => choice.required.every(has)).length === 1))
	)
}

const fitsNamed = (schema: NamedSchema, value: SectionValues): boolean => {
	const { propertyNames, additionalProperties: inner } = schema
	return (
		saysNoMore(schema, namedWords) &&
		Object.entries(value).every(
			([name, one]) =>
				fitsText(propertyNames, name) &&
				(inner.type === 'string' ? fitsText(inner, one) : typeof one === 'object' && fitsKeys(inner, one)),
		)
	)
}

/**
 * Is this surely what ajv would take? Sections nearly always are, and ajv takes longer to get ready than a whole build.
 * What does not fit here, or has a keyword that is not known here, is for ajv to judge.
 */
export const fitsSchema = (schema: SectionSchema, value: SectionValues): boolean =>
	'propertyNames' in schema ? fitsNamed(schema, value) : fitsKeys(schema, value)
