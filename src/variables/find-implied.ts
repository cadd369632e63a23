import { absurd } from '../errors.ts'
import { isSwitch } from './is-switch.ts'
import type { VariableRule } from './rule.ts'
import type { Type } from './type.ts'

/** What decides which variables come together. */
interface Ruled {
	readonly variables: readonly { readonly name: string; readonly type: Type }[]
	readonly rules: readonly VariableRule[]
}

/** The variables that a rule wants where this one is given, or (`absent`) where it is not. */
const wantedBy = (rule: VariableRule, name: string, absent: boolean): readonly string[] => {
	switch (rule.kind) {
		case 'together':
			return !absent && rule.together.includes(name) ? rule.together : []
		case 'requires':
			return !absent && rule.variable === name ? rule.requires : []
		case 'either':
			return absent && rule.either.includes(name) && rule.either.length === 2 ? rule.either : []
		case 'required-when': {
			const { variable, negated, word } = rule.requiredWhen
			return variable === name && negated === absent && word === undefined ? [rule.variable] : []
		}
		case 'excludes':
			return []
		default:
			return absurd(rule)
	}
}

/**
 * All variables that have a value wherever this one is given, or (`absent`) wherever it is not, and what these want in
 * turn. A boolean that must have a value need not be true, so nothing follows from it.
 */
export const findImplied = ({ variables, rules }: Ruled, name: string, absent = false): readonly string[] => {
	const switches = new Set(variables.filter(isSwitch).map(variable => variable.name))
	const implied = new Set<string>()
	const open: (readonly [name: string, absent: boolean])[] = [[name, absent]]
	for (const [one, isAbsent] of open)
		for (const rule of rules)
			for (const other of wantedBy(rule, one, isAbsent)) {
				if (other === name || implied.has(other)) continue
				implied.add(other)
				if (rule.kind !== 'required-when' || !switches.has(other)) open.push([other, false])
			}
	return [...implied]
}
