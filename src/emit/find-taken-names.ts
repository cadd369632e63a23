import type { Issue } from '../errors.ts'
import { formatPlace } from '../model/format-place.ts'
import type { Plan } from '../plan/plan.ts'
import { shName } from './names.ts'

/** Names that the tables of a flavour use besides the library. */
const ours = ['flavour', 'flavour_version', 'dataset', 'renderers', 'hidden_mark', 'wanted']

const readNames = (text: string): readonly string[] => {
	const code = text.replace(/^[ \t]*#.*$/gm, '')
	const defined = [...code.matchAll(/^([a-z_][a-z0-9_]*)\(\) \{$/gm)]
	const assigned = [...code.matchAll(/(?:^|[\s;({])([a-z_][a-z0-9_]*)=/gm)]
	const listed = [...code.matchAll(/\b(?:local|read -r|for) ((?:[a-z_][a-z0-9_]*[ \t]*)+)/g)]
	return [
		...[...defined, ...assigned].map(([, name = '']) => name),
		...listed.flatMap(([, names = '']) => names.trim().split(/[ \t]+/)),
	]
}

// most of cook's library is the same for every flavour
const known = new Map<string, ReadonlySet<string>>()

/** The functions that a sh text defines, and the variables that it sets, reads into or keeps local. */
const findNames = (text: string): ReadonlySet<string> => {
	const names = known.get(text) ?? new Set(readNames(text))
	known.set(text, names)
	return names
}

/**
 * Parts whose function or variable would have a name that cook's own library uses: sh has one space for all, and the
 * flavour would break cook. `library` holds the texts that are sourced into cook.
 */
export const findTakenNames = (plan: Plan, library: Iterable<string>): readonly Issue[] => {
	const taken = [new Set(ours), ...[...library].map(findNames)]
	const claims = [
		...plan.derived.map(({ at, name }) => ({ at, name })),
		...plan.files.map(({ at, name }) => ({ at, name: shName('render', name) })),
		...plan.services.map(({ at, name }) => ({ at, name: shName('health', name) })),
		...plan.remotes.map(({ at, name }) => ({ at, name: shName('remote', name) })),
		...plan.secrets.map(({ at, name }) => ({ at, name: shName('secret', name) })),
	]
	return claims
		.filter(({ name }) => taken.some(names => names.has(name)))
		.map(({ at, name }) => ({ at: formatPlace(at), want: "a name that is free in cook's library", got: name }))
}
