import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Issue, UserError } from '../errors.ts'
import { loadLibrary } from '../load/load-library.ts'
import type { Library } from '../model/definition.ts'
import { assemble } from '../plan/assemble.ts'
import type { Plan } from '../plan/plan.ts'
import { nearestName } from '../variables/nearest-name.ts'

/** The folder that flavourist is installed in. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url))

const exists = (path: string): Promise<boolean> =>
	access(path).then(
		() => true,
		() => false,
	)

/** Where definitions are looked for: the given folder or ./flavours, then the ones that ship with flavourist. */
export const definitionFolders = async (given: string | undefined, cwd: string): Promise<readonly string[]> => {
	const shipped = join(packageRoot, 'flavours')
	if (given !== undefined) return given === shipped ? [given] : [given, shipped]
	const local = join(cwd, 'flavours')
	return local !== shipped && (await exists(local)) ? [local, shipped] : [shipped]
}

export interface Loaded {
	readonly library: Library
	readonly issues: readonly Issue[]
}

export const loadDefinitions = async (flavours: string | undefined): Promise<Loaded> =>
	loadLibrary(await definitionFolders(flavours, process.cwd()))

/** The resolved flavour. Throws a UserError that names every fault in it, or the nearest known name. */
export const planOf = ({ library, issues }: Loaded, name: string): Plan => {
	if (issues.length > 0) throw new UserError('the definitions have faults', { issues })
	if (!library.flavours.has(name)) {
		const near = nearestName(name, library.flavours.keys())
		const known = [...library.flavours.keys()].join(', ') || 'none'
		throw new UserError(
			`there is no flavour ${JSON.stringify(name)}; ${near === undefined ? `known: ${known}` : `did you mean ${near}?`}`,
		)
	}
	const { plan, issues: faults } = assemble(name, library)
	if (plan === undefined || faults.length > 0) throw new UserError(`${name} cannot be put together`, { issues: faults })
	return plan
}
