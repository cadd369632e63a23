/**
 * The part of JSON Schema draft-07 that definitions use. `title` completes "want …" in an issue; `description`
 * tells an editor's user what the key is for; `default` is what resolving takes when the key is not written.
 */
export interface TextSchema {
	readonly type: 'string'
	readonly title: string
	readonly description?: string
	readonly default?: string
	readonly pattern?: string
	readonly enum?: readonly string[]
}

/** The keys of one section. */
export interface KeysSchema {
	readonly type: 'object'
	readonly title: string
	readonly description: string
	readonly required: readonly string[]
	readonly additionalProperties: false
	readonly properties: Readonly<Record<string, TextSchema>>
	/** Other keys are required where that one is written, or where it is not. */
	readonly if?: Readonly<Record<string, unknown>> & { readonly required: readonly string[] }
	readonly else?: { readonly required: readonly string[]; readonly properties: Readonly<Record<string, true>> }
	readonly oneOf?: readonly (Readonly<Record<string, unknown>> & { readonly required: readonly string[] })[]
}

/** `[kind.NAME]`: sections of one kind by name; or `[packages]`: free keys, each with a text. */
export interface NamedSchema {
	readonly type: 'object'
	readonly title: string
	readonly description: string
	readonly propertyNames: TextSchema
	readonly additionalProperties: KeysSchema | TextSchema
}

export type SectionSchema = KeysSchema | NamedSchema

/** A whole flavour.ini or component.ini, its sections as objects and every value as text. */
export interface DefinitionSchema {
	readonly $schema: 'http://json-schema.org/draft-07/schema#'
	readonly title: string
	readonly type: 'object'
	readonly required: readonly string[]
	readonly additionalProperties: false
	readonly properties: Readonly<Record<string, SectionSchema>>
}
