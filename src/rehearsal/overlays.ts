import type { ScriptedCheck, Subject } from './subject.ts'

/** Checks whose values are tried together, in one jail at one time. */
export interface Overlay {
	readonly variables: ReadonlyMap<string, string>
	readonly checks: readonly ScriptedCheck[]
}

/** Puts the checks that bring values of their own into groups in which no two want different ones of a variable. */
export const groupOverlays = (checks: readonly ScriptedCheck[]): readonly Overlay[] => {
	const groups: Overlay[] = []
	for (const check of checks) {
		const { overlay } = check
		if (overlay === undefined) continue
		const fits = ({ variables }: Overlay): boolean =>
			[...overlay].every(([name, value]) => (variables.get(name) ?? value) === value)
		const index = groups.findIndex(fits)
		const { variables = [], checks: others = [] } = groups[index] ?? {}
		const group = { variables: new Map([...variables, ...overlay]), checks: [...others, check] }
		groups.splice(index < 0 ? groups.length : index, 1, group)
	}
	return groups
}

/** The variables of the env file with those of an overlay laid over them. */
export const layOver = (
	{ given }: Pick<Subject, 'given'>,
	{ variables }: Pick<Overlay, 'variables'>,
): ReadonlyMap<string, string> => new Map([...new Map([...given, ...variables])].filter(([, value]) => value !== ''))
