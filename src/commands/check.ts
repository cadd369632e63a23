import { formatIssue, type Issue, UserError } from '../errors.ts'
import { assemble } from '../plan/assemble.ts'
import { emit } from './build.ts'
import { loadDefinitions, planOf } from './context.ts'

/** `flavourist check [NAME…]`: every fault of every definition, one a line. Exit 1 when there is one. */
export const check = async (
	names: readonly string[],
	options: { readonly flavours?: string; readonly json: boolean },
): Promise<number> => {
	const loaded = await loadDefinitions(options.flavours)
	const issues: Issue[] = [...loaded.issues]
	const chosen = names.length > 0 ? names : [...loaded.library.flavours.keys()]
	for (const name of chosen) {
		if (!loaded.library.flavours.has(name)) {
			// a definition with faults is not in the library: its own issues say why
			if (issues.length === 0) planOf(loaded, name)
			continue
		}
		const { plan, issues: faults } = assemble(name, loaded.library)
		issues.push(...faults)
		if (plan !== undefined && faults.length === 0) issues.push(...(await faultsOf(() => emit(plan))))
	}
	const lines = [...new Set(issues.map(formatIssue))]
	if (options.json) console.log(JSON.stringify({ issues }, undefined, '\t'))
	else if (lines.length > 0) console.log(lines.join('\n'))
	else console.log(`${chosen.join(', ')}: no fault`)
	return lines.length > 0 ? 1 : 0
}

const faultsOf = async (work: () => Promise<unknown>): Promise<readonly Issue[]> => {
	try {
		await work()
		return []
	} catch (error) {
		if (error instanceof UserError && error.issues.length > 0) return error.issues
		throw error
	}
}
