import type { Variable } from '../model/definition.ts'

/**
 * The names, in the order of the set, of secret variables whose values `pot set-env` would expose: pot keeps
 * them readable in pot.conf, which travels in exports and clones, and writes its arguments to syslog. NAME_FILE,
 * which only names a file, is the way round.
 */
export const findExposedSecrets = (
	variables: ReadonlyMap<string, string>,
	declared: readonly Variable[],
): readonly string[] => {
	const secrets = new Set(declared.filter(({ secret }) => secret).map(({ name }) => name))
	return [...variables.keys()].filter(name => secrets.has(name) && variables.get(name) !== '')
}
