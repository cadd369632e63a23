import type { Issue } from '../errors.ts'
import type { Rule, Variable } from '../model/definition.ts'
import { formatPlace } from '../model/format-place.ts'
import type { Plan } from '../plan/plan.ts'
import { checkValue } from '../variables/check-value.ts'
import { describeType } from '../variables/describe-type.ts'
import { findImplied } from '../variables/find-implied.ts'
import { isSwitch } from '../variables/is-switch.ts'

/** Does it count as given whatever the operator does? A yes or no can always be the other. */
const isAlwaysGiven = (variables: ReadonlyMap<string, Variable>, name: string): boolean => {
	const variable = variables.get(name)
	if (variable === undefined || isSwitch(variable)) return false
	const { required, default: fallback = '', defaultFrom } = variable
	return required || fallback !== '' || (defaultFrom !== undefined && isAlwaysGiven(variables, defaultFrom))
}

/** A rule that one of its variables, which always has a value, makes void or impossible to keep. */
const findAlwaysGiven = (
	{ at, kind }: Rule,
	key: string,
	names: readonly string[],
	variables: ReadonlyMap<string, Variable>,
): readonly Issue[] => {
	const name = names.find(one => isAlwaysGiven(variables, one))
	if (name === undefined) return []
	const want = kind === 'required-when' ? 'a variable that may be left out' : 'variables that may be left out'
	return [{ at: formatPlace(at, key), want, got: `${name}, which always has a value` }]
}

/** A variable that can never be given, since it wants two others of which only one may be. */
const findImpossible = (rule: Extract<Rule, { kind: 'excludes' }>, plan: Plan): readonly Issue[] => {
	const wanting = plan.variables.flatMap(({ name }) => {
		const all = new Set([name, ...findImplied(plan, name)])
		const both = rule.excludes.filter(one => all.has(one))
		return both.length > 1 ? [{ name, both }] : []
	})
	const [first] = wanting
	if (first === undefined) return []
	const got = `${first.both.join(' and ')}, since ${first.name} is never given without ${first.both.find(one => one !== first.name)}`
	return [{ at: formatPlace(rule.at, 'excludes'), want: 'variables that no other rule wants together', got }]
}

const findWrongWord = (
	{ at, requiredWhen }: Extract<Rule, { kind: 'required-when' }>,
	variables: ReadonlyMap<string, Variable>,
): readonly Issue[] => {
	const { variable: name, word } = requiredWhen
	const variable = variables.get(name)
	if (word === undefined || variable === undefined) return []
	const { type, limits, secret } = variable
	const place = formatPlace(at, 'required-when')
	if (secret || type.list) return [{ at: place, want: 'a variable of one value that is no secret before =', got: name }]
	const verdict = checkValue(type, limits, word)
	if (verdict.ok && verdict.value === word) return []
	const want = verdict.ok ? `${name} = ${verdict.value}, its normal form` : `${describeType(type, limits)} after =`
	return [{ at: place, want, got: word }]
}

/** Rules that say nothing, or that no values could keep. */
export const findContradictions = (plan: Plan): readonly Issue[] => {
	const variables = new Map(plan.variables.map(variable => [variable.name, variable]))
	return plan.rules.flatMap(rule => {
		switch (rule.kind) {
			case 'either':
				return findAlwaysGiven(rule, 'either', rule.either, variables)
			case 'excludes': {
				const always = findAlwaysGiven(rule, 'excludes', rule.excludes, variables)
				return always.length > 0 ? always : findImpossible(rule, plan)
			}
			case 'required-when': {
				const always = findAlwaysGiven(rule, 'variable', [rule.variable], variables)
				return [...always, ...findWrongWord(rule, variables)]
			}
			default:
				return []
		}
	})
}
