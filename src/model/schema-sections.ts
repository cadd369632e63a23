import type { KeysSchema, NamedSchema, TextSchema } from './schema-type.ts'
import { values } from './schema-values.ts'

type Described = TextSchema & { readonly description: string }

const about = (form: TextSchema, description: string): Described => ({ ...form, description })
const unlessWritten = (form: TextSchema, fallback: string, description: string): Described => ({
	...form,
	description,
	default: fallback,
})

const keys = (
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

const named = (propertyNames: TextSchema, additionalProperties: KeysSchema): NamedSchema => ({
	type: 'object',
	title: additionalProperties.title,
	description: additionalProperties.description,
	propertyNames,
	additionalProperties,
})

const when = about(
	values.condition,
	'Only when this boolean is true, or this other variable not empty; not turns it round.',
)
const owner = unlessWritten(values.owner, 'root:wheel', 'Owner and group in the jail.')
const script = about(values.text, 'The sh file, relative to the folder of the .ini.')
const limits = {
	values: about(values.list, 'The words that an enum accepts, or that another type accepts besides.'),
	characters: about(values.characters, 'The characters that a string is made of.'),
	bytes: about(values.numbers, 'How many bytes a base64 stands for: one of these numbers.'),
	min: about(values.limit, 'Least number, size in bytes or duration in seconds; for other types the least length.'),
	max: about(
		values.limit,
		'Greatest number, size in bytes or duration in seconds; for other types the greatest length.',
	),
}

/** The kinds of section that flavours and components share, each with its schema. */
export const sectionSchemas = {
	env: named(values.variable, {
		...keys(
			'[env.NAME]',
			'One environment variable of the jail.',
			{},
			{
				type: about(values.type, 'What values it accepts.'),
				description: about(values.line, 'One line for whoever sets it.'),
				default: about(values.any, 'Used when it is not set.'),
				'default-from': about(values.variable, 'The variable whose value stands in when this one is not set.'),
				required: unlessWritten(values.yesno, 'no', 'Whether the jail refuses to start without it.'),
				secret: unlessWritten(values.yesno, 'no', 'Whether its value is hidden, as that of type secret always is.'),
				example: about(values.any, 'A value, for documentation and messages.'),
				...limits,
				deprecated: about(
					values.variable,
					'The variable that replaces it: what is given to this old name is taken for that one. Stands alone.',
				),
			},
		),
		if: { properties: { deprecated: true }, required: ['deprecated'] },
		else: { properties: { type: true, description: true }, required: ['type', 'description'] },
	}),
	derived: named(
		values.derived,
		keys(
			'[derived.NAME]',
			'A value for templates that a step at settings computes.',
			{
				type: about(values.type, 'What values it can have.'),
				description: about(values.line, 'One line on what it is.'),
			},
			limits,
		),
	),
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
	service: named(
		values.name,
		keys(
			'[service.NAME]',
			'A service that cook starts and watches.',
			{
				rc: about(values.rc, 'Its rc script.'),
				health: about(values.health, 'How cook asks whether it works.'),
			},
			{
				needs: about(values.names, 'Services that must be healthy before it starts.'),
				check: about(values.text, 'An sh file that judges all its files before any of them is replaced.'),
				timeout: unlessWritten(values.seconds, '60', 'Seconds until it must be healthy.'),
				'on-change': unlessWritten(values.change, 'restart', 'What happens when one of its files changed.'),
				log: about(values.path, 'Its log, whose end is shown when it does not get healthy.'),
				before: unlessWritten(
					values.yesno,
					'yes',
					"Whether cook's rc script names it after BEFORE; no when its own provides another name.",
				),
				when,
			},
		),
	),
	port: named(
		values.name,
		keys(
			'[port.NAME]',
			'A listener that the jail opens on purpose.',
			{
				port: about(values.port, 'Its number.'),
				description: about(values.line, 'Who speaks what there.'),
			},
			{
				protocol: unlessWritten(values.protocol, 'tcp', 'Its transport.'),
				public: unlessWritten(values.yesno, 'no', 'Whether it is meant for the world.'),
				when,
			},
		),
	),
	step: named(
		values.name,
		keys(
			'[step.NAME]',
			'A small sh file that runs at a named moment; safe to run twice.',
			{
				at: about(values.moment, 'When it runs.'),
				script,
				summary: about(values.line, 'What it does.'),
			},
			{ when },
		),
	),
	marker: named(values.name, {
		...keys(
			'[marker.NAME]',
			'What must never change by accident, kept on the dataset.',
			{
				guards: about(values.relative, 'While this does not exist on the dataset, the marker may still change.'),
				advice: about(values.line, 'The way forward when it changed.'),
			},
			{
				variable: about(values.anyVariable, 'The variable whose value is marked.'),
				value: about(values.line, 'A fixed value instead.'),
			},
		),
		oneOf: [
			{ properties: { variable: true }, required: ['variable'] },
			{ properties: { value: true }, required: ['value'] },
		],
	}),
	rule: named(values.name, {
		...keys(
			'[rule.NAME]',
			'What must hold between variables.',
			{},
			{
				together: about(values.variables, 'Variables that are given all or none.'),
				either: about(values.variables, 'Variables of which one must be given, or more.'),
				excludes: about(values.variables, 'Variables of which no more than one may be given.'),
				variable: about(values.variable, 'The variable that it is about, with requires or required-when.'),
				requires: about(values.variables, 'Variables without which that one has no effect.'),
				'required-when': about(values.requirement, 'When that one must be given.'),
			},
		),
		oneOf: [
			{ properties: { together: true }, required: ['together'] },
			{ properties: { either: true }, required: ['either'] },
			{ properties: { excludes: true }, required: ['excludes'] },
			{ properties: { variable: true, requires: true }, required: ['variable', 'requires'] },
			{ properties: { variable: true, 'required-when': true }, required: ['variable', 'required-when'] },
		],
	}),
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
