import { type Issue, UserError } from '../errors.ts'
import { loadEnvFile } from '../load/load-env-file.ts'
import type { Plan } from '../plan/plan.ts'
import { checkEnvironment } from '../variables/check-environment.ts'
import type { EnvFile } from '../variables/parse-env-file.ts'

/** An env file that fits the flavour. */
export interface Environment {
	/** As written in the file. */
	readonly given: ReadonlyMap<string, string>
	/** What was given, in normal form. */
	readonly accepted: ReadonlyMap<string, string>
	/** In normal form, with the defaults. */
	readonly resolved: ReadonlyMap<string, string>
}

/** A group of variables of which some have a value and some do not; a default is a value, as in cook. */
const findHalfGiven = (plan: Plan, given: ReadonlyMap<string, string>, file: string): readonly Issue[] => {
	const has = (name: string): boolean => {
		const variable = plan.variables.find(v => v.name === name)
		const value = given.get(name) || given.get(`${name}_FILE`) || variable?.default
		return Boolean(value) || (variable?.defaultFrom !== undefined && has(variable.defaultFrom))
	}
	// what one rule has found missing, the next does not name again
	const lacking = new Set<string>()
	return plan.rules.flatMap((rule): readonly Issue[] => {
		const names = rule.kind === 'together' ? rule.together : rule.requires
		const missing = names.filter(name => !has(name) && !lacking.has(name))
		const got = `nothing for ${missing.join(', ')}`
		if (rule.kind === 'requires') {
			const { variable } = rule
			if (missing.length === 0 || !has(variable)) return []
			for (const name of missing) lacking.add(name)
			const want = `${missing.join(', ')} beside ${variable}`
			return [{ at: file, want, got, next: `give that, or remove ${variable}` }]
		}
		if (missing.length === 0 || !names.some(has)) return []
		for (const name of missing) lacking.add(name)
		return [{ at: file, want: `${names.join(', ')} together`, got, next: 'give all of them, or none' }]
	})
}

/** Checks an env file that was read against a flavour. Throws a UserError with every problem of it. */
export const judgeEnvironment = (plan: Plan, { variables, issues }: EnvFile, path: string): Environment => {
	const places = new Map([...variables].map(([name, { value, line }]) => [name, { value, at: `${path}:${line}` }]))
	const given = new Map([...variables].map(([name, { value }]) => [name, value]))
	const { values, accepted, issues: faults } = checkEnvironment(plan.variables, places)
	const all = [...issues, ...faults, ...findHalfGiven(plan, given, path)]
	if (all.length > 0) throw new UserError(`${path} does not fit ${plan.flavour.name}`, { issues: all })
	return { given, accepted, resolved: values }
}

/** Reads and checks an env file against a flavour. Throws a UserError with every problem of it. */
export const readEnvironment = async (plan: Plan, path: string): Promise<Environment> =>
	judgeEnvironment(plan, await loadEnvFile(path), path)
