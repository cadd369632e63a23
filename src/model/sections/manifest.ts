import type { KeysSchema } from '../schema-type.ts'
import { values } from '../schema-values.ts'
import { about, keys, unlessWritten } from './keys.ts'

/** The section that each definition begins with. */
export const manifests = {
	flavour: keys(
		'[manifest]',
		'What the flavour is; the keys of a potluck manifest and some more.',
		{
			potname: about(values.name, 'The name of the pot and its image.'),
			author: about(values.line, 'Who answers for it.'),
			version: about(values.version, 'Its version, part of the name of the image.'),
			origin: about(values.line, 'Where its programs come from, as freebsd.'),
			runs_in_nomad: about(values.truefalse, 'Whether Nomad runs it, with cook in the foreground.'),
			summary: about(values.line, 'What it is, in one line.'),
		},
		{
			components: about(values.names, 'The components that it is made of.'),
			dataset: unlessWritten(values.absolute, '/mnt', 'Where the dataset is mounted in the jail.'),
		},
	),
	component: keys(
		'[manifest]',
		'What the component is.',
		{ summary: about(values.line, 'What it is, in one line.') },
		{ requires: about(values.names, 'The components that it cannot do without.') },
	),
} as const satisfies Readonly<Record<'flavour' | 'component', KeysSchema>>
