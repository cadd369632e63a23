import type { Condition } from '../model/definition.ts'

/** Does the condition hold for these resolved values? Without one it does. `booleans` names variables of that type. */
export const isWanted = (
	when: Condition | undefined,
	values: ReadonlyMap<string, string>,
	booleans: ReadonlySet<string>,
): boolean => {
	if (when === undefined) return true
	const value = values.get(when.variable) ?? ''
	return (booleans.has(when.variable) ? value === 'true' : value !== '') !== when.negated
}
