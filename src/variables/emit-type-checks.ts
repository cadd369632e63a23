import { functionOf } from './function-of.ts'
import { types as table } from './table.ts'
import { type Type, typeNames } from './type.ts'
import { checkList, typeLibrary } from './type-library.ts'

interface ShellFunction {
	readonly name: string
	readonly comment: string
	readonly sh: string
}

const checks: readonly ShellFunction[] = typeNames.map(name => ({
	name: functionOf(name),
	comment: `${functionOf(name)} value ${name === 'enum' ? 'values' : 'min max'}	Succeeds for ${table[name].summary}.`,
	sh: table[name].sh,
}))

/** In the order in which they are written. */
const functions: readonly ShellFunction[] = [...typeLibrary, ...checks, checkList]

/** The functions and all that their bodies call. */
const withCallees = (names: readonly string[], seen: Set<string> = new Set()): ReadonlySet<string> => {
	for (const name of names) {
		if (seen.has(name)) continue
		seen.add(name)
		const { sh = '' } = functions.find(candidate => candidate.name === name) ?? {}
		withCallees(sh.match(/\b_?type_[a-z0-9_]+/g) ?? [], seen)
	}
	return seen
}

/**
 * The sh library that checks values of these types, with no function more than they need. Each function puts the
 * normal form into `_r`. Wants `export LC_ALL=C`, an empty IFS and `set -f`; leaves all three as they are.
 */
export const emitTypeChecks = (types: readonly Type[]): string => {
	const needed = withCallees(types.flatMap(({ name, list }) => [functionOf(name), ...(list ? [checkList.name] : [])]))
	return functions
		.filter(({ name }) => needed.has(name))
		.map(({ name, comment, sh }) => `# ${comment}\n${name}() {${sh}}\n`)
		.join('\n')
}
