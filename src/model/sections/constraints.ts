import type { NamedSchema } from '../schema-type.ts'
import { values } from '../schema-values.ts'
import { about, keys, named } from './keys.ts'

/** What must hold, between variables and from one boot to the next. */
export const constraintSections = {
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
} as const satisfies Readonly<Record<string, NamedSchema>>
