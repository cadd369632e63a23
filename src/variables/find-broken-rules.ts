import { absurd, type Issue } from '../errors.ts'
import { describeCondition } from './describe-condition.ts'
import { describeType } from './describe-type.ts'
import type { EnvironmentVariable } from './environment-variable.ts'
import { isSwitch } from './is-switch.ts'
import { membersOf } from './members-of.ts'
import type { RuleCondition, VariableRule } from './rule.ts'
import { suggestGiving } from './suggest-value.ts'

/** How the variables stand after each was checked by itself. */
export interface Standing {
	readonly variables: ReadonlyMap<string, EnvironmentVariable>
	/** The normal form of the values, and of the defaults of those that are not given. */
	readonly values: ReadonlyMap<string, string>
	/** Given, and found wrong. */
	readonly refused: ReadonlySet<string>
	/** Given by a file whose content is not known. */
	readonly filed: ReadonlySet<string>
	/** Reported as missing already. */
	readonly missing: ReadonlySet<string>
}

/** Is it given? Of a yes or no whose value is not known: undefined. */
const isGiven = ({ variables, values, refused, filed }: Standing, name: string): boolean | undefined => {
	const set = refused.has(name) || filed.has(name)
	if (isSwitch(variables.get(name))) return set ? undefined : values.get(name) === 'true'
	return set || (values.get(name) ?? '') !== ''
}

/** Undefined where the variable was refused, or lies in a file of which it is the content that counts. */
const holds = (standing: Standing, { variable, negated, word }: RuleCondition): boolean | undefined => {
	const { values, refused, filed } = standing
	if (refused.has(variable) || (word !== undefined && filed.has(variable))) return undefined
	const met = word === undefined ? isGiven(standing, variable) : values.get(variable) === word
	return met === undefined ? undefined : met !== negated
}

const findMissing = (
	standing: Standing,
	{ variable, requiredWhen }: Extract<VariableRule, { kind: 'required-when' }>,
): readonly Issue[] => {
	const { variables, values, refused, filed } = standing
	const set = refused.has(variable) || filed.has(variable) || (values.get(variable) ?? '') !== ''
	const declared = variables.get(variable)
	if (set || declared === undefined || holds(standing, requiredWhen) !== true) return []
	const since = describeCondition(requiredWhen, name => isSwitch(variables.get(name)))
	const want = `${describeType(declared.type, declared.limits)}, since ${since}`
	return [{ at: variable, want, got: 'nothing', next: suggestGiving(declared) }]
}

/** Each rule with the labels of what it finds missing. */
const judge = (standing: Standing, rule: VariableRule, lacking: ReadonlySet<string>): readonly Issue[] => {
	const names = membersOf(rule)
	const label = (name: string): string => (isSwitch(standing.variables.get(name)) ? `${name}=true` : name)
	const say = (some: readonly string[]): string => some.map(label).join(', ')
	const verdicts = names.map(name => isGiven(standing, name))
	// a yes or no that is not known decides nothing
	if (verdicts.includes(undefined)) return []
	const given = names.filter((_, index) => verdicts[index])
	const missing = names.filter(name => !given.includes(name) && !lacking.has(name))
	const [first = ''] = names
	switch (rule.kind) {
		case 'together': {
			if (given.length === 0 || missing.length === 0) return []
			const want = `also ${say(missing)}, since ${say(names)} are given together or not at all`
			return [{ at: given.join(', '), want, got: `only ${say(given)}`, next: 'give all of them, or none' }]
		}
		case 'requires': {
			if (!given.includes(first) || missing.length === 0) return []
			const undo = label(first) === first ? `remove ${first}` : `set ${first}=false`
			const want = `also ${say(missing)}, without which it has no effect`
			return [{ at: first, want, got: `only ${say(given)}`, next: `give that, or ${undo}` }]
		}
		case 'either':
			// one that is missing for another reason will be enough
			if (given.length > 0 || missing.length < names.length) return []
			return [{ at: names.join(', '), want: `at least one of ${say(names)}`, got: 'none', next: 'give one of them' }]
		case 'excludes': {
			if (given.length < 2) return []
			const want = `at most one of ${say(names)}`
			return [{ at: given.join(', '), want, got: say(given), next: 'keep one of them' }]
		}
		case 'required-when':
			return lacking.has(first) ? [] : findMissing(standing, rule)
		default:
			return absurd(rule)
	}
}

/**
 * What the values of an environment break of the rules between variables, in the words that cook has for it too.
 * What one rule finds missing, the next does not name again.
 */
export const findBrokenRules = (rules: readonly VariableRule[], standing: Standing): readonly Issue[] => {
	const lacking = new Set(standing.missing)
	return rules.flatMap(rule => {
		const issues = judge(standing, rule, lacking)
		const asks = rule.kind === 'together' || rule.kind === 'requires' || rule.kind === 'required-when'
		if (issues.length > 0 && asks) for (const name of membersOf(rule)) if (!isGiven(standing, name)) lacking.add(name)
		return issues
	})
}
