import type { NamedSchema } from '../schema-type.ts'
import { values } from '../schema-values.ts'
import { about, keys, named, unlessWritten, when } from './keys.ts'

const owner = unlessWritten(values.owner, 'root:wheel', 'Owner and group in the jail.')

/** What cook puts into a jail, and what it keeps on the dataset. */
export const fileSections = {
	packages: {
		type: 'object',
		title: '[packages]',
		description: 'Packages to install, by port origin, each with the reason for it.',
		propertyNames: values.origin,
		additionalProperties: about(values.line, 'Why it is installed.'),
	},
	file: named(
		values.name,
		keys(
			'[file.NAME]',
			'A file that cook writes from a template.',
			{
				template: about(values.text, 'The template, relative to the folder of the .ini.'),
				path: about(values.path, 'Where it is written; relative: on the dataset.'),
				format: about(values.format, 'The language it is written in, which decides how values are escaped.'),
			},
			{
				owner,
				mode: unlessWritten(values.mode, '0644', 'Permissions.'),
				notify: about(values.names, 'Services that restart or reload when its content changed.'),
				when,
			},
		),
	),
	directory: named(
		values.name,
		keys(
			'[directory.NAME]',
			'A folder that cook makes and keeps.',
			{ path: about(values.path, 'Where it is; relative: on the dataset.') },
			{
				owner,
				mode: unlessWritten(values.mode, '0755', 'Permissions.'),
				'written-by': about(values.name, "A service that writes there as root, so that not all in it is cook's."),
				when,
			},
		),
	),
	secret: named(
		values.name,
		keys(
			'[secret.NAME]',
			'A secret that is made once and kept on the dataset.',
			{
				generate: about(values.generate, 'How it is made.'),
				description: about(values.line, 'What it is for, and what is lost with it.'),
			},
			{
				from: about(values.variable, 'The variable that gives it; it is made only when that is not set.'),
				owner,
				notify: about(values.names, 'Services that read its file: they restart or reload when it changed.'),
				when,
			},
		),
	),
} as const satisfies Readonly<Record<string, NamedSchema>>
