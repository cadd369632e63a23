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
	/** What fits nevertheless: values under old names. */
	readonly warnings: readonly Issue[]
}

/** Checks an env file that was read against a flavour. Throws a UserError with every problem of it. */
export const judgeEnvironment = (plan: Plan, { variables, issues }: EnvFile, path: string): Environment => {
	const places = new Map([...variables].map(([name, { line, ...one }]) => [name, { ...one, at: `${path}:${line}` }]))
	const given = new Map([...variables].map(([name, { value }]) => [name, value]))
	const { values, accepted, issues: faults, warnings } = checkEnvironment(plan.variables, places, plan)
	const all = [...issues, ...faults]
	if (all.length > 0)
		throw new UserError(`${path} does not fit ${plan.flavour.name}`, { issues: [...warnings, ...all] })
	return { given, accepted, resolved: values, warnings }
}

/** Reads and checks an env file against a flavour. Throws a UserError with every problem of it. */
export const readEnvironment = async (plan: Plan, path: string): Promise<Environment> =>
	judgeEnvironment(plan, await loadEnvFile(path), path)
