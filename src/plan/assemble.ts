import type { Issue } from '../errors.ts'
import type { Component, Flavour, Library, Place } from '../model/definition.ts'
import { formatPlace } from '../model/format-place.ts'
import { suggestName } from '../model/suggest-name.ts'
import { findClashes } from './find-clashes.ts'
import { findUnknown } from './find-unknown.ts'
import { findUnsafePaths } from './find-unsafe-paths.ts'
import { mergeOldNames } from './merge-old-names.ts'
import { mergePackages } from './merge-packages.ts'
import { mergeVariables } from './merge-variables.ts'
import { orderByNeeds } from './order-by-needs.ts'
import { orderComponents } from './order-components.ts'
import type { Parts, Plan, Planned } from './plan.ts'

/** Puts things in the order of their needs; a circle is an issue at the first of it. */
const order = <T extends { readonly name: string; readonly at: Place }>(
	things: readonly T[],
	key: string,
	needsOf: (thing: T) => readonly string[],
): { readonly ordered: readonly T[]; readonly issues: readonly Issue[] } => {
	const byName = new Map(things.map(thing => [thing.name, thing]))
	const find = (name: string): readonly T[] => {
		const thing = byName.get(name)
		return thing ? [thing] : []
	}
	const { order: names, circles } = orderByNeeds(byName.keys(), name => find(name).flatMap(needsOf))
	return {
		ordered: names.flatMap(find),
		issues: circles.flatMap(circle =>
			find(circle[0] ?? '').map(({ at }) => ({
				at: formatPlace(at, key),
				want: 'no circle',
				got: circle.join(key === 'needs' ? ' needs ' : ' from '),
			})),
		),
	}
}

/** All parts as they stand in the definitions, one after the other. */
const collect = (definitions: readonly (Component | Flavour)[]): Parts => {
	const all = <T>(partsOf: (definition: Component | Flavour) => readonly T[]): readonly Planned<T>[] =>
		definitions.flatMap(definition => partsOf(definition).map(part => ({ ...part, component: definition.name })))
	return {
		variables: all(({ variables }) => variables),
		oldNames: all(({ oldNames }) => oldNames),
		derived: all(({ derived }) => derived),
		packages: all(({ packages }) => packages),
		files: all(({ files }) => files),
		directories: all(({ directories }) => directories),
		secrets: all(({ secrets }) => secrets),
		services: all(({ services }) => services),
		ports: all(({ ports }) => ports),
		steps: all(({ steps }) => steps),
		markers: all(({ markers }) => markers),
		rules: all(({ rules }) => rules),
		remotes: all(({ remotes }) => remotes),
		partners: all(({ partners }) => partners),
		checks: all(({ checks }) => checks),
	}
}

/**
 * Resolves a flavour and its components into one plan, or says all that keeps them from fitting together. The same
 * library gives the same plan, whatever the order of its maps.
 */
export const assemble = (
	name: string,
	library: Library,
): { readonly plan?: Plan; readonly issues: readonly Issue[] } => {
	const flavour = library.flavours.get(name)
	if (!flavour) {
		const issue = {
			at: `flavour ${name}`,
			want: 'a known flavour',
			got: name,
			...suggestName(name, library.flavours.keys()),
		}
		return { issues: [issue] }
	}
	const { planned, issues: missing } = orderComponents(flavour, library)
	const definitions = [...planned.map(({ component }) => component), flavour]
	const namesake = planned.find(({ component }) => component.name === name)
	const collected = collect(definitions)
	const { variables, issues: contradictions } = mergeVariables(collected.variables, flavour.name)
	const { issues: defaultCircles } = order(variables, 'default-from', ({ defaultFrom }) =>
		defaultFrom === undefined ? [] : [defaultFrom],
	)
	const { ordered: services, issues: circles } = order(collected.services, 'needs', ({ needs }) => needs)
	const { oldNames, issues: wrongNames } = mergeOldNames(collected.oldNames, variables)
	const parts = { ...collected, variables, oldNames, services, packages: mergePackages(collected.packages) }
	const issues = [
		...missing,
		...(namesake
			? [
					{
						at: formatPlace(flavour.at),
						want: 'a name of its own',
						got: `that of ${formatPlace(namesake.component.at)}`,
					},
				]
			: []),
		...contradictions,
		...wrongNames,
		...defaultCircles,
		...circles,
		...findClashes(collected, flavour.dataset),
		...findUnsafePaths(collected, flavour.dataset),
		// What is unknown may belong to a component that is missing: that is said once.
		...(missing.length === 0 ? findUnknown(parts) : []),
	]
	if (issues.length > 0) return { issues }
	const texts = new Map(
		definitions.flatMap(({ name: component, texts: own }) =>
			[...own].map(([path, text]) => [`${component}/${path}`, text]),
		),
	)
	return { plan: { flavour, components: planned, ...parts, texts }, issues }
}
