import type { Package } from '../model/definition.ts'
import type { Planned } from './plan.ts'

/** Each origin once, where it was first wanted, with all the reasons for it. */
export const mergePackages = (packages: readonly Planned<Package>[]): readonly Planned<Package>[] => {
	const merged = new Map<string, readonly Planned<Package>[]>()
	for (const one of packages) merged.set(one.origin, [...(merged.get(one.origin) ?? []), one])
	return [...merged.values()].flatMap(([first, ...others]) =>
		first ? [{ ...first, reason: [...new Set([first, ...others].map(({ reason }) => reason))].join('; ') }] : [],
	)
}
