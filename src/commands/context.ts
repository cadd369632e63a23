import { join } from 'node:path'
import { InternalError, type Issue, UserError } from '../errors.ts'
import { loadLibrary } from '../load/load-library.ts'
import type { Library } from '../model/definition.ts'
import { assemble } from '../plan/assemble.ts'
import type { Plan } from '../plan/plan.ts'
import { nearestName } from '../variables/nearest-name.ts'
import { findFolders } from './find-folders.ts'

export { packageRoot } from './find-folders.ts'

/** All definitions, and what is wrong with those that are not in the library. */
export interface Loaded {
	readonly folders: readonly string[]
	readonly library: Library
	readonly issues: readonly Issue[]
}

/** All definitions, or only those that some flavours use. */
export const loadDefinitions = async (flavours: string | undefined, only?: readonly string[]): Promise<Loaded> => {
	const folders = findFolders(flavours)
	return { folders, ...(await loadLibrary(folders, only)) }
}

/** What is wrong with the definition in this folder of one of the folders. */
const issuesIn = ({ folders, issues }: Loaded, path: string): readonly Issue[] =>
	issues.filter(({ at }) =>
		folders.map(folder => join(folder, path)).some(place => at === place || at.startsWith(`${place}/`)),
	)

/** The components that a flavour uses, directly or not, as far as they are known. */
const componentsOf = ({ components }: Library, requires: readonly string[]): ReadonlySet<string> => {
	const used = new Set(requires)
	for (const name of used) for (const next of components.get(name)?.requires ?? []) used.add(next)
	return used
}

const unknownFlavour = ({ library }: Loaded, name: string): UserError => {
	const near = nearestName(name, library.flavours.keys())
	const known = [...library.flavours.keys()].join(', ') || 'none'
	const next = near === undefined ? `known: ${known}` : `did you mean ${near}?`
	return new UserError(`there is no flavour ${JSON.stringify(name)}; ${next}`)
}

/**
 * The resolved flavour, or every fault of it and of the components that it uses; those of others do not matter.
 * Throws a UserError with the nearest known name when there is no such flavour.
 */
export const planFlavour = (
	loaded: Loaded,
	name: string,
): { readonly plan?: Plan; readonly issues: readonly Issue[] } => {
	const { library } = loaded
	const flavour = library.flavours.get(name)
	if (flavour === undefined) {
		const issues = issuesIn(loaded, name)
		if (issues.length === 0) throw unknownFlavour(loaded, name)
		return { issues }
	}
	const issues = [...componentsOf(library, flavour.requires)]
		.filter(component => !library.components.has(component))
		.flatMap(component => issuesIn(loaded, join('components', component)))
	// without these components everything that needs them would be a fault, too
	return issues.length > 0 ? { issues } : assemble(name, library)
}

/**
 * The resolved flavours, from no more definitions than they use: that is quicker. Throws a UserError as planOf does;
 * to name what is near to an unknown name, it takes all definitions.
 */
export const loadPlans = async (flavours: string | undefined, names: readonly string[]): Promise<readonly Plan[]> => {
	const { library } = await loadDefinitions(flavours, names)
	const quick = names.map(name => (library.flavours.has(name) ? assemble(name, library).plan : undefined))
	if (quick.every(plan => plan !== undefined)) return quick
	const loaded = await loadDefinitions(flavours)
	return names.map(name => planOf(loaded, name))
}

/** The same for one flavour. */
export const loadPlan = async (flavours: string | undefined, name: string): Promise<Plan> => {
	const [plan] = await loadPlans(flavours, [name])
	if (plan === undefined) throw new InternalError(`no plan of ${name}`)
	return plan
}

/** The resolved flavour; a UserError with every fault of it when there is one. */
export const planOf = (loaded: Loaded, name: string): Plan => {
	const { plan, issues } = planFlavour(loaded, name)
	if (plan === undefined) throw new UserError(`${name} cannot be put together`, { issues })
	return plan
}
