import type { NamedSchema } from '../schema-type.ts'
import { values } from '../schema-values.ts'
import { about, keys, named, unlessWritten } from './keys.ts'

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

/** The values that a jail is given, and those that it computes from them. */
export const variableSections = {
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
} as const satisfies Readonly<Record<string, NamedSchema>>
