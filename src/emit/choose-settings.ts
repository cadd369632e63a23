import type { Plan } from '../plan/plan.ts'
import { checkEnvironment } from '../variables/check-environment.ts'
import { findBrokenRules } from '../variables/find-broken-rules.ts'
import { isSwitch } from '../variables/is-switch.ts'
import { membersOf } from '../variables/members-of.ts'
import type { VariableRule } from '../variables/rule.ts'
import { exampleOf } from './example-of.ts'

/** The fewest values that a first start needs: of the required variables, and of what the rules between all then want. */
export const chooseSettings = ({ variables, rules }: Plan): ReadonlyMap<string, string> => {
	const declared = new Map(variables.map(variable => [variable.name, variable]))
	const chosen = new Map(variables.filter(({ required }) => required).map(one => [one.name, exampleOf(one)]))
	const choose = (name: string): void => {
		const variable = declared.get(name)
		if (variable !== undefined && !chosen.has(name)) chosen.set(name, isSwitch(variable) ? 'true' : exampleOf(variable))
	}
	const missingOf = (rule: VariableRule): readonly string[] => membersOf(rule).filter(name => !chosen.has(name))
	const none: ReadonlySet<string> = new Set()
	const findBroken = () => {
		const written = [...chosen].map(([name, value]) => [name, { value, at: name }] as const)
		const { values } = checkEnvironment(variables, new Map(written))
		const standing = { variables: declared, values, refused: none, filed: none, missing: none }
		return rules.find(
			rule => rule.kind !== 'excludes' && missingOf(rule).length > 0 && findBrokenRules([rule], standing).length > 0,
		)
	}
	for (let rule = findBroken(); rule !== undefined; rule = findBroken())
		for (const name of rule.kind === 'either' ? missingOf(rule).slice(0, 1) : missingOf(rule)) choose(name)
	return chosen
}
