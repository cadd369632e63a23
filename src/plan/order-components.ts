import type { Issue } from '../errors.ts'
import type { Component, Flavour, Library } from '../model/definition.ts'
import { formatPlace } from '../model/format-place.ts'
import { suggestName } from '../model/suggest-name.ts'
import { orderByNeeds } from './order-by-needs.ts'
import type { PlannedComponent } from './plan.ts'

/** The components of a flavour, those that others require first; names that are unknown and circles are issues. */
export const orderComponents = (
	flavour: Flavour,
	{ components }: Library,
): { readonly planned: readonly PlannedComponent[]; readonly issues: readonly Issue[] } => {
	const issues: Issue[] = []
	const known = ({ kind, at, requires }: Component | Flavour): readonly string[] =>
		requires.filter(name => {
			if (components.has(name)) return true
			const place = formatPlace(at, kind === 'flavour' ? 'components' : 'requires')
			issues.push({ at: place, want: 'a known component', got: name, ...suggestName(name, components.keys()) })
			return false
		})
	const { order, chains, circles } = orderByNeeds(known(flavour), name => {
		const component = components.get(name)
		return component ? known(component) : []
	})
	const planned = order.flatMap(name => {
		const component = components.get(name)
		return component ? [{ component, why: [flavour.name, ...(chains.get(name) ?? [])] }] : []
	})
	for (const circle of circles) {
		const at = components.get(circle[0] ?? '')?.at
		if (at)
			issues.push({
				at: formatPlace(at, 'requires'),
				want: 'no circle of requirements',
				got: circle.join(' requires '),
			})
	}
	return { planned, issues }
}
