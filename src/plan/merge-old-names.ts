import type { Issue } from '../errors.ts'
import type { OldName, Variable } from '../model/definition.ts'
import { formatPlace } from '../model/format-place.ts'
import { suggestName } from '../model/suggest-name.ts'
import type { Planned } from './plan.ts'

/**
 * Each old name once: several components may have one that says the same. It is no variable itself, and what replaces
 * it is one.
 */
export const mergeOldNames = (
	oldNames: readonly Planned<OldName>[],
	variables: readonly Variable[],
): { readonly oldNames: readonly Planned<OldName>[]; readonly issues: readonly Issue[] } => {
	const issues: Issue[] = []
	const merged = new Map<string, Planned<OldName>>()
	const known = new Map(variables.map(variable => [variable.name, variable]))
	for (const one of oldNames) {
		const { name, at, replacedBy } = one
		const first = merged.get(name) ?? one
		merged.set(name, first)
		const place = formatPlace(at, 'deprecated')
		const variable = known.get(name)
		if (variable !== undefined)
			issues.push({
				at: formatPlace(at),
				want: 'a name that is no variable',
				got: `that of ${formatPlace(variable.at)}`,
			})
		if (first.replacedBy !== replacedBy) {
			const want = `the same as at ${formatPlace(first.at, 'deprecated')}: ${first.replacedBy}`
			issues.push({ at: place, want, got: replacedBy })
		} else if (first === one && !known.has(replacedBy))
			issues.push({ at: place, want: 'a known variable', got: replacedBy, ...suggestName(replacedBy, known.keys()) })
	}
	return { oldNames: [...merged.values()], issues }
}
