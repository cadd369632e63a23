import type { DefinitionSchema } from './schema-type.ts'
import { constraintSections } from './sections/constraints.ts'
import { fileSections } from './sections/files.ts'
import { manifests } from './sections/manifest.ts'
import { outsideSections } from './sections/outside.ts'
import { serviceSections } from './sections/services.ts'
import { variableSections } from './sections/variables.ts'

/** The JSON Schema (draft-07) of a flavour.ini or a component.ini, whole, as data; editors get the same. */
export const schemaOf = (kind: 'flavour' | 'component'): DefinitionSchema => ({
	$schema: 'http://json-schema.org/draft-07/schema#',
	title: `${kind}.ini`,
	type: 'object',
	required: ['manifest'],
	additionalProperties: false,
	properties: {
		manifest: manifests[kind],
		...variableSections,
		...fileSections,
		...serviceSections,
		...constraintSections,
		...outsideSections,
	},
})
