import { checkLimits } from '../variables/check-limits.ts'
import { checkValue } from '../variables/check-value.ts'
import { findExample } from '../variables/find-example.ts'
import { isReservedName } from '../variables/is-reserved-name.ts'
import type { Variable } from './definition.ts'
import type { SectionReader } from './read-section.ts'
import { resolveType } from './resolve-type.ts'

/** Reads `[env.NAME]`: its default and example must be values that it accepts. */
export const resolveVariable = (section: SectionReader): Variable => {
	const { name, at, fault } = section
	const { type, limits } = resolveType(section)
	const required = section.flag('required')
	const secret = type.name === 'secret' || section.flag('secret')
	const given = { ...section.optional('default', 'default'), ...section.optional('example', 'example') }
	const defaultFrom = section.optional('default-from', 'defaultFrom')

	if (isReservedName(name)) fault(undefined, { want: 'a name that sh does not use itself', got: name })
	if (required && given.default !== undefined)
		fault('default', { want: 'no default for a variable that is required', got: 'both' })
	if (required && defaultFrom.defaultFrom !== undefined)
		fault('default-from', { want: 'no default for a variable that is required', got: 'both' })
	if (given.default !== undefined && defaultFrom.defaultFrom !== undefined)
		fault('default-from', { want: 'one of default and default-from', got: 'both' })
	if (defaultFrom.defaultFrom === name) fault('default-from', { want: 'another variable', got: name })
	if (secret && given.default !== undefined)
		fault('default', { want: 'no default for a secret, which everyone would know', got: 'one' })
	else
		for (const [key, value] of Object.entries(given)) {
			const verdict = checkValue(type, limits, value)
			if (!verdict.ok) fault(key, { want: verdict.want, got: value === '' ? 'nothing' : value })
		}
	// wrong limits, and a wrong default or example, are said already
	const isSound = given.default === undefined && given.example === undefined && checkLimits(type, limits).length === 0
	if (isSound && findExample({ type, limits }) === undefined)
		fault(undefined, { want: 'an example, since none of its type fits the limits', got: 'none' })
	return {
		name,
		at,
		type,
		limits,
		required,
		secret,
		...given,
		...defaultFrom,
		description: section.text('description'),
	}
}
