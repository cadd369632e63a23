import type { Condition, Rule, Variable } from '../model/definition.ts'
import type { Plan, Planned } from '../plan/plan.ts'

/** The variables of one component, for people. */
export interface VariableGroup {
	/** The component's name, and what it is. */
	readonly name: string
	readonly summary: string
	/** Sentences: what keeps this part off, and which variables belong together. */
	readonly notes: readonly string[]
	readonly variables: readonly Planned<Variable>[]
}

const list = (names: readonly string[], word: string): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`

const membersOf = (rule: Rule): readonly string[] =>
	rule.kind === 'together' ? rule.together : [rule.variable, ...rule.requires]

/** A variable stands where the first rule about it is: a component may want more of what it requires. */
const homeOf = (plan: Plan, { name, component }: Planned<Variable>): string =>
	plan.rules.find(rule => membersOf(rule).includes(name))?.component ?? component

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

const describeSwitch = (plan: Plan, names: readonly string[]): readonly string[] => {
	if (names.length === 0) return []
	const [only] = plan.variables.filter(({ name }) => name === names[0])
	if (names.length === 1 && only?.type.name === 'boolean' && !only.type.list) return [`Off until ${only.name} is true.`]
	if (names.length === 1) return [`Off until ${names[0]} is given.`]
	return [`Off until ${list(names, 'and')} are given: all of them, or none.`]
}

/** Rules of which several variables want the same are told at once. */
const describeRules = (rules: readonly Rule[]): readonly string[] => {
	const wants = new Map<string, readonly string[]>()
	const sentences: string[] = []
	for (const rule of rules) {
		if (rule.kind === 'together') sentences.push(`${list(rule.together, 'and')} are given together, or not at all.`)
		else {
			const wanted = list(rule.requires, 'and')
			wants.set(wanted, [...(wants.get(wanted) ?? []), rule.variable])
		}
	}
	const beside = [...wants].map(([wanted, names]) =>
		names.length === 1
			? `${names[0]} is given only with ${wanted}.`
			: `${list(names, 'and')} are given only with ${wanted}.`,
	)
	return [...sentences, ...beside]
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
		const notes = [...describeSwitch(plan, off), ...describeRules(rules)]
		return [{ rank, group: { name, summary: summaries.get(name) ?? plan.flavour.summary, notes, variables } }]
	})
	return [0, 1, 2].flatMap(rank => groups.filter(one => one.rank === rank).map(({ group }) => group))
}
