import type { NamedSchema } from '../schema-type.ts'
import { values } from '../schema-values.ts'
import { about, keys, named, script, unlessWritten, when } from './keys.ts'

/** What is outside of a jail: servers that it uses, what stands in for them, and what tries it in a rehearsal. */
export const outsideSections = {
	remote: named(
		values.name,
		keys(
			'[remote.NAME]',
			'A server outside of the jail that it uses; cook status tells whether it can be reached.',
			{
				address: about(values.address, 'Where it is, as cook status shows it.'),
				script,
				description: about(values.line, 'What it is used for.'),
			},
			{ when },
		),
	),
	partner: named(values.name, {
		...keys(
			'[partner.NAME]',
			'What stands in for a remote server in a rehearsal.',
			{
				variable: about(values.variable, 'The variable that names the server: its host name or IPv4 address.'),
				summary: about(values.line, 'What it is.'),
			},
			{
				program: about(values.text, 'An sh file that runs beside the jail and says ready.'),
				flavour: about(values.name, 'A flavour that is built and booted beside the jail; with env.'),
				env: about(values.text, 'The env file of that flavour.'),
			},
		),
		oneOf: [
			{ properties: { program: true }, required: ['program'] },
			{ properties: { flavour: true, env: true }, required: ['flavour', 'env'] },
		],
	}),
	check: named(
		values.name,
		keys(
			'[check.NAME]',
			'What the rehearsal tries from outside.',
			{ title: about(values.line, 'What it shows when it passes.'), script },
			{
				phase: unlessWritten(values.phase, 'boot', 'After the first boot, or after the jail was made anew.'),
				variables: about(values.text, 'An env file that is laid over the one of the rehearsal for this check.'),
				after: about(values.names, 'Checks without variables, above this one, whose traces it uses.'),
				when,
			},
		),
	),
} as const satisfies Readonly<Record<string, NamedSchema>>
