import { absurd } from '../errors.ts'
import type { Condition, Rule, Variable } from '../model/definition.ts'
import type { Plan, Planned } from '../plan/plan.ts'
import { describeCondition } from '../variables/describe-condition.ts'
import { isSwitch } from '../variables/is-switch.ts'
import { membersOf } from '../variables/members-of.ts'

/** The variables of one component, for people. */
export interface VariableGroup {
	/** The component's name, and what it is. */
	readonly name: string
	readonly summary: string
	/** Sentences: what keeps this part off, what holds between variables, which names are old. */
	readonly notes: readonly string[]
	readonly variables: readonly Planned<Variable>[]
}

const list = (names: readonly string[], word: string): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`

/**
 * A variable stands where the first rule is that says what it comes with: a component may want more of what it
 * requires.
 */
const homeOf = (plan: Plan, { name, component }: Planned<Variable>): string =>
	plan.rules.find(rule => (rule.kind === 'together' || rule.kind === 'requires') && membersOf(rule).includes(name))
		?.component ?? component

/** The variables that must be given before a component does anything; none: it always does something. */
const findSwitch = (plan: Plan, component: string, own: readonly string[]): readonly string[] => {
	// what a flavour has of its own joins its parts: that may wait for one of them, the flavour does not
	if (component === plan.flavour.name) return []
	const parts: readonly Planned<{ readonly when?: Condition }>[] = [...plan.services, ...plan.files, ...plan.remotes]
	const conditions = parts.filter(part => part.component === component).map(({ when }) => when)
	const positive = conditions.flatMap(when => (when !== undefined && !when.negated ? [when.variable] : []))
	const groups = plan.rules.flatMap(rule => (rule.kind === 'together' ? [rule.together] : []))
	const always = new Set(plan.variables.filter(({ required }) => required).map(({ name }) => name))
	for (const name of positive.filter(variable => !always.has(variable))) {
		const whole = positive.length === conditions.length
		const together = groups.find(names => names.includes(name))
		if (together !== undefined && (whole || own.includes(name))) return together
		if (whole && own.includes(name)) return [name]
	}
	return []
}

/** How a variable is named where it counts as given or not: a yes or no when it is true. */
interface Labels {
	readonly of: (name: string) => string
	readonly isSwitch: (name: string) => boolean
}

const labelsOf = ({ variables }: Plan): Labels => {
	const switches = new Set(variables.filter(isSwitch).map(({ name }) => name))
	return { of: name => (switches.has(name) ? `${name}=true` : name), isSwitch: name => switches.has(name) }
}

const describeSwitch = (plan: Plan, names: readonly string[]): readonly string[] => {
	if (names.length === 0) return []
	const [only] = plan.variables.filter(({ name }) => name === names[0])
	if (names.length === 1 && isSwitch(only)) return [`Off until ${names[0]} is true.`]
	if (names.length === 1) return [`Off until ${names[0]} is given.`]
	return [`Off until ${list(names, 'and')} are given: all of them, or none.`]
}

const describeRule = (rule: Rule, labels: Labels): string | undefined => {
	const all = (word: string): string => list(membersOf(rule).map(labels.of), word)
	switch (rule.kind) {
		case 'together':
			return `${all('and')} are given together, or not at all.`
		case 'either':
			return `At least one of ${all('and')} is given.`
		case 'excludes':
			return `At most one of ${all('and')} is given.`
		case 'required-when':
			return `${rule.variable} is required when ${describeCondition(rule.requiredWhen, labels.isSwitch)}.`
		case 'requires':
			return undefined
		default:
			return absurd(rule)
	}
}

/** Rules of which several variables want the same are told at once. */
const describeRules = (rules: readonly Rule[], labels: Labels): readonly string[] => {
	const wants = new Map<string, readonly string[]>()
	for (const rule of rules) {
		if (rule.kind !== 'requires') continue
		const wanted = list(rule.requires.map(labels.of), 'and')
		wants.set(wanted, [...(wants.get(wanted) ?? []), labels.of(rule.variable)])
	}
	const beside = [...wants].map(([wanted, names]) =>
		names.length === 1
			? `${names[0]} is given only with ${wanted}.`
			: `${list(names, 'and')} are given only with ${wanted}.`,
	)
	return [...rules.flatMap(rule => describeRule(rule, labels) ?? []), ...beside]
}

/**
 * All variables of a flavour by component: first those of parts that need one, then those of parts that are always
 * there, last those of parts that are off until their variables are given.
 */
export const groupVariables = (plan: Plan): readonly VariableGroup[] => {
	const summaries = new Map(plan.components.map(({ component }) => [component.name, component.summary]))
	const names = [...new Set([...summaries.keys(), plan.flavour.name])]
	const groups = names.flatMap(name => {
		const variables = plan.variables.filter(variable => homeOf(plan, variable) === name)
		if (variables.length === 0) return []
		const off = findSwitch(
			plan,
			name,
			variables.map(variable => variable.name),
		)
		const rules = plan.rules.filter(
			rule => rule.component === name && !(rule.kind === 'together' && rule.together === off),
		)
		const rank = variables.some(({ required }) => required) ? 0 : off.length === 0 ? 1 : 2
		const own = new Set(variables.map(variable => variable.name))
		const renamed = plan.oldNames
			.filter(({ replacedBy }) => own.has(replacedBy))
			.map(old => `${old.name} is deprecated: it is the old name of ${old.replacedBy}, and still taken for it.`)
		const notes = [...describeSwitch(plan, off), ...describeRules(rules, labelsOf(plan)), ...renamed]
		return [{ rank, group: { name, summary: summaries.get(name) ?? plan.flavour.summary, notes, variables } }]
	})
	return [0, 1, 2].flatMap(rank => groups.filter(one => one.rank === rank).map(({ group }) => group))
}
