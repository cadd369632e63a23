import { absurd } from '../errors.ts'
import type { VariableRule } from './rule.ts'

/** The variables that a rule is about, the one that it is said of first; that of a condition is not among them. */
export const membersOf = (rule: VariableRule): readonly string[] => {
	switch (rule.kind) {
		case 'together':
			return rule.together
		case 'requires':
			return [rule.variable, ...rule.requires]
		case 'either':
			return rule.either
		case 'excludes':
			return rule.excludes
		case 'required-when':
			return [rule.variable]
		default:
			return absurd(rule)
	}
}
