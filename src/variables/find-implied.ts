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

/** These, and all that is wanted where they are given. A boolean that must have a value need not be true. */
const follow = (
	{ variables, rules }: Ruled,
	name: string,
	first: readonly (readonly [name: string, by: VariableRule])[],
): readonly string[] => {
	const switches = new Set(variables.filter(isSwitch).map(variable => variable.name))
	const implied = new Set<string>()
	const open = [...first]
	for (const [one, by] of open) {
		if (one === name || implied.has(one)) continue
		implied.add(one)
		if (by.kind !== 'required-when' || !switches.has(one))
			open.push(...rules.flatMap(rule => wantedBy(rule, one, false).map(other => [other, rule] as const)))
	}
	return [...implied]
}

/**
 * All variables that have a value wherever this one is given, or (`absent`) wherever it is not, and what these want in
 * turn.
 */
export const findImplied = (ruled: Ruled, name: string, absent = false): readonly string[] =>
	follow(
		ruled,
		name,
		ruled.rules.flatMap(rule => wantedBy(rule, name, absent).map(other => [other, rule] as const)),
	)

/** The same wherever a variable is a certain word, or is not, for each word that rules ask of it. */
export const findImpliedByWord = (
	ruled: Ruled,
	name: string,
): ReadonlyMap<string, { readonly equal: readonly string[]; readonly other: readonly string[] }> => {
	const asking = ruled.rules
		.filter(rule => rule.kind === 'required-when')
		.filter(({ requiredWhen }) => requiredWhen.variable === name)
	const wants = (word: string, negated: boolean): readonly string[] =>
		follow(
			ruled,
			name,
			asking
				.filter(({ requiredWhen }) => requiredWhen.word === word && requiredWhen.negated === negated)
				.map(rule => [rule.variable, rule] as const),
		)
	const words = asking.flatMap(({ requiredWhen: { word } }) => (word === undefined ? [] : [word]))
	return new Map(words.map(word => [word, { equal: wants(word, false), other: wants(word, true) }]))
}
