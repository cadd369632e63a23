import { formatIssue, type Issue, showIssue, UserError } from '../errors.ts'
import { emit } from './build.ts'
import { type Loaded, loadDefinitions, planFlavour } from './context.ts'

/** Every fault of one flavour, up to those that only show when it is built. */
const findFaults = async (loaded: Loaded, name: string): Promise<readonly Issue[]> => {
	const { plan, issues } = planFlavour(loaded, name)
	if (plan === undefined) return issues
	try {
		await emit(plan)
		return []
	} catch (error) {
		if (error instanceof UserError && error.issues.length > 0) return error.issues
		throw error
	}
}

/** `flavourist check [NAME…]`: every fault of these flavours, or of every definition, one a line. Exit 1 with one. */
export const check = async (
	names: readonly string[],
	options: { readonly flavours?: string; readonly json?: boolean },
): Promise<number> => {
	const loaded = await loadDefinitions(options.flavours)
	const chosen = names.length > 0 ? names : [...loaded.library.flavours.keys()]
	const found: Issue[] = names.length > 0 ? [] : [...loaded.issues]
	for (const name of chosen) found.push(...(await findFaults(loaded, name)))
	// a fault of a component is one of each flavour that uses it
	const issues = [...new Map(found.map(issue => [formatIssue(issue), issue])).values()]
	if (options.json) console.log(JSON.stringify({ issues }, undefined, '\t'))
	else if (issues.length > 0) console.log(issues.map(showIssue).join('\n'))
	else console.log(chosen.length > 0 ? `${chosen.join(', ')}: no fault` : 'no flavour, no fault')
	return issues.length > 0 ? 1 : 0
}
