import type { Issue } from '../errors.ts'
import type { Variable } from '../model/definition.ts'
import { formatPlace } from '../model/format-place.ts'
import type { Planned } from './plan.ts'

/** All that decides which values a variable takes and what happens without one, in the words of a definition. */
const describe = ({ type, limits, required, secret, default: fallback, defaultFrom }: Variable): string =>
	[
		`type ${type.list ? 'list of ' : ''}${type.name}`,
		...(limits.values ? [`values ${limits.values.join(', ')}`] : []),
		...(limits.characters === undefined ? [] : [`characters ${limits.characters}`]),
		...(limits.bytes ? [`bytes ${limits.bytes.join(', ')}`] : []),
		...(limits.min === undefined ? [] : [`min ${limits.min}`]),
		...(limits.max === undefined ? [] : [`max ${limits.max}`]),
		...(required ? ['required'] : []),
		...(secret ? ['secret'] : []),
		...(fallback === undefined ? [] : [`default ${JSON.stringify(fallback)}`]),
		...(defaultFrom === undefined ? [] : [`default-from ${defaultFrom}`]),
	].join(', ')

/**
 * Each variable once: several components may declare one if all say the same of it. Each describes it for its own part
 * only, so the description of the flavour counts, or else the first.
 */
export const mergeVariables = (
	variables: readonly Planned<Variable>[],
	flavour: string,
): { readonly variables: readonly Planned<Variable>[]; readonly issues: readonly Issue[] } => {
	const issues: Issue[] = []
	const merged = new Map<string, Planned<Variable>>()
	for (const variable of variables) {
		const first = merged.get(variable.name) ?? variable
		merged.set(variable.name, variable.component === flavour ? variable : first)
		if (describe(first) !== describe(variable))
			issues.push({
				at: formatPlace(variable.at),
				want: `the same as at ${formatPlace(first.at)}: ${describe(first)}`,
				got: describe(variable),
			})
	}
	return { variables: [...merged.values()], issues }
}
