import { createRequire } from 'node:module'
import type { Ajv, ErrorObject, ValidateFunction } from 'ajv'
import { InternalError, type Issue } from '../errors.ts'
import type { Fault } from './fault.ts'
import { fitsSchema } from './fits-schema.ts'
import { formatPlace } from './format-place.ts'
import type { KeysSchema, SectionSchema, TextSchema } from './schema-type.ts'
import { suggestName } from './suggest-name.ts'
import type { WrittenSection } from './written.ts'

// ajv is loaded when there may be a fault, and compiles each kind of section once a process: both take time that a build
// feels. Whether the schemas themselves are well made is asked by the tests.
const load = createRequire(import.meta.url)
const options = { allErrors: true, strict: true, meta: false, validateSchema: false, code: { optimize: false } }
let ajv: Ajv | undefined
const compiled = new Map<SectionSchema, ValidateFunction>()
const validatorOf = (schema: SectionSchema): ValidateFunction => {
	ajv ??= new (load('ajv') as typeof import('ajv')).Ajv(options)
	const validate = compiled.get(schema) ?? ajv.compile(schema)
	compiled.set(schema, validate)
	return validate
}

/** A JSON pointer as its words: package origins hold a slash. */
const wordsOf = (pointer: string): readonly string[] =>
	pointer
		.split('/')
		.slice(1)
		.map(word => word.replaceAll('~1', '/').replaceAll('~0', '~'))

const hasKeys = (schema: KeysSchema | TextSchema): schema is KeysSchema => schema.type === 'object'

/** Says one error of ajv in our words; undefined when another error says the same. */
const explain = (
	{ keyword, params, propertyName, schemaPath }: ErrorObject,
	{ schema, section, key }: { readonly schema: SectionSchema; readonly section: WrittenSection; readonly key: string },
): { readonly key?: string; readonly issue: Omit<Issue, 'at'> } | undefined => {
	const inner = 'propertyNames' in schema ? schema.additionalProperties : schema
	const known = hasKeys(inner) ? inner.properties : {}
	switch (keyword) {
		case 'additionalProperties': {
			const got = String(params['additionalProperty'])
			const words = Object.keys(known)
			return { key: got, issue: { want: `one of ${words.join(', ')}`, got, ...suggestName(got, words) } }
		}
		case 'required': {
			const missing = String(params['missingProperty'])
			const want = `${missing} = ${known[missing]?.title}`
			return schemaPath.includes('/oneOf/') ? undefined : { issue: { want, got: 'nothing' } }
		}
		case 'oneOf': {
			const forms = (hasKeys(inner) ? (inner.oneOf ?? []) : []).map(({ required }) => required.join(' with '))
			const want = `one of ${forms.slice(0, -1).join(', ')} and ${forms.at(-1)}`
			const [none, several] = forms.length === 2 ? ['neither', 'both'] : ['none', 'several']
			return { issue: { want, got: params['passingSchemas'] === null ? none : several } }
		}
		case 'if':
			// what is missing is said for itself
			return undefined
		case 'propertyNames': {
			const got = String(params['propertyName'])
			const issue = { want: 'propertyNames' in schema ? schema.propertyNames.title : '', got }
			return hasKeys(inner) ? { issue } : { key: got, issue }
		}
		case 'pattern':
		case 'enum': {
			if (propertyName !== undefined) return undefined
			const form = hasKeys(inner) ? known[key] : inner
			const got = section.keys.get(key)?.text ?? ''
			return { key, issue: { want: form?.title ?? '', got, ...suggestName(got, form?.enum ?? []) } }
		}
		default:
			throw new InternalError(`a schema uses ${keyword}, which has no explanation`)
	}
}

/** All faults of form in the sections of one kind: `[kind]` alone, or every `[kind.NAME]`. */
export const findSectionFaults = (
	file: string,
	schema: SectionSchema,
	sections: readonly WrittenSection[],
): readonly Fault[] => {
	const texts = new Map(
		sections.map(section => [
			section.name,
			Object.fromEntries([...section.keys].map(([key, { text }]) => [key, text])),
		]),
	)
	const values = texts.get(undefined) ?? Object.fromEntries(texts)
	if (fitsSchema(schema, values)) return []
	const validate = validatorOf(schema)
	if (validate(values)) return []
	return (validate.errors ?? []).flatMap(error => {
		const words = [...wordsOf(error.instancePath)]
		const isNamed = !texts.has(undefined)
		const name = isNamed ? (words.shift() ?? error.params['propertyName'] ?? error.propertyName) : undefined
		const section = sections.find(one => one.name === name)
		if (!section) throw new InternalError(`${file}: no section for ${JSON.stringify(error)}`)
		const said = explain(error, { schema, section, key: words[0] ?? '' })
		if (!said) return []
		const line = (said.key === undefined ? undefined : section.keys.get(said.key)?.line) ?? section.line
		const at = formatPlace({ file, line, section: section.heading }, said.key)
		return [{ heading: section.heading, line, issue: { at, ...said.issue } }]
	})
}
