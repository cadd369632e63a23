import { sectionSchemas } from './schema-sections.ts'
import type { DefinitionSchema, KeysSchema } from './schema-type.ts'
import { values } from './schema-values.ts'

const manifests: Readonly<Record<'flavour' | 'component', KeysSchema>> = {
	flavour: {
		type: 'object',
		title: '[manifest]',
		description: 'What the flavour is; the keys of a potluck manifest and some more.',
		required: ['potname', 'author', 'version', 'origin', 'runs_in_nomad', 'summary'],
		additionalProperties: false,
		properties: {
			potname: { ...values.name, description: 'The name of the pot and its image.' },
			author: { ...values.line, description: 'Who answers for it.' },
			version: { ...values.version, description: 'Its version, part of the name of the image.' },
			origin: { ...values.line, description: 'Where its programs come from, as freebsd.' },
			runs_in_nomad: { ...values.truefalse, description: 'Whether Nomad runs it, with cook in the foreground.' },
			summary: { ...values.line, description: 'What it is, in one line.' },
			components: { ...values.names, description: 'The components that it is made of.' },
			dataset: { ...values.absolute, default: '/mnt', description: 'Where the dataset is mounted in the jail.' },
		},
	},
	component: {
		type: 'object',
		title: '[manifest]',
		description: 'What the component is.',
		required: ['summary'],
		additionalProperties: false,
		properties: {
			summary: { ...values.line, description: 'What it is, in one line.' },
			requires: { ...values.names, description: 'The components that it cannot do without.' },
		},
	},
}

/** The JSON Schema (draft-07) of a flavour.ini or a component.ini, whole, as data; editors get the same. */
export const schemaOf = (kind: 'flavour' | 'component'): DefinitionSchema => ({
	$schema: 'http://json-schema.org/draft-07/schema#',
	title: `${kind}.ini`,
	type: 'object',
	required: ['manifest'],
	additionalProperties: false,
	properties: { manifest: manifests[kind], ...sectionSchemas },
})
