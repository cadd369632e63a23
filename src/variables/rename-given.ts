import type { Issue } from '../errors.ts'
import { countsAsGiven } from './counts-as-given.ts'
import type { GivenValue } from './environment-variable.ts'
import type { VariableName } from './rule.ts'

type Given = ReadonlyMap<string, GivenValue>

const isSame = (one: GivenValue | undefined, other: GivenValue | undefined): boolean =>
	one?.unknown === true || other?.unknown === true || (one?.value ?? '') === (other?.value ?? '')

/**
 * What is given to an old name, or to its `*_FILE`, under the name that replaces it; `warnings` name both, and one that
 * says otherwise than the new name is an issue. The words are those of cook.
 */
export const renameGiven = (
	given: Given,
	oldNames: readonly VariableName[],
): { readonly given: Given; readonly warnings: readonly Issue[]; readonly issues: readonly Issue[] } => {
	const renamed = new Map(given)
	const warnings: Issue[] = []
	const issues: Issue[] = []
	for (const { name, replacedBy } of oldNames) {
		const old = [name, `${name}_FILE`].map(one => given.get(one))
		for (const one of [name, `${name}_FILE`]) renamed.delete(one)
		const [first] = old.filter(countsAsGiven)
		if (first === undefined) continue
		const names = [replacedBy, `${replacedBy}_FILE`]
		const now = names.map(one => renamed.get(one))
		const at = `${first.at} ${name}`
		warnings.push({ at, want: `its new name ${replacedBy}`, got: 'the old one', next: `write ${replacedBy} instead` })
		if (!now.some(countsAsGiven))
			for (const [index, one] of old.entries()) {
				if (one !== undefined) renamed.set(names[index] ?? '', one)
			}
		else if (!now.every((one, index) => isSame(one, old[index]))) {
			const got = 'both, which say different things'
			issues.push({ at, want: `${replacedBy} alone, which replaces it`, got, next: `remove ${name}` })
		}
	}
	return { given: renamed, warnings, issues }
}
