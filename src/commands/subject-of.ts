import { dirname, join } from 'node:path'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { jailPath } from '../emit/names.ts'
import { UserError } from '../errors.ts'
import { isWanted } from '../plan/is-wanted.ts'
import type { Plan } from '../plan/plan.ts'
import type { PartnerPlan, ScriptedCheck, Subject } from '../rehearsal/subject.ts'
import { checkEnvironment } from '../variables/check-environment.ts'
import type { GivenValue } from '../variables/environment-variable.ts'
import { parseEnvFile } from '../variables/parse-env-file.ts'
import { laneOf } from './lane-of.ts'
import type { Environment } from './read-environment.ts'

/** The values that a check brings, each by itself fit for its variable. Throws a UserError with every problem of them. */
const overlayOf = (
	{ flavour, variables, oldNames, texts }: Plan,
	{ at, component, variables: file }: Plan['checks'][number],
): Pick<ScriptedCheck, 'overlay'> => {
	if (file === undefined) return {}
	const path = join(dirname(at.file), file)
	const read = parseEnvFile(texts.get(`${component}/${file}`) ?? '', path)
	const given = [...read.variables].map(
		([name, { line, ...one }]) => [name, { ...one, at: `${path}:${line}` }] as const,
	)
	// those that are missing here are in the env file of the rehearsal
	const optional = variables.map(variable => ({ ...variable, required: false }))
	const issues = [...read.issues, ...checkEnvironment(optional, new Map(given), { oldNames }).issues]
	if (issues.length > 0) throw new UserError(`${path} does not fit ${flavour.name}`, { issues })
	return { overlay: new Map(given.map(([name, { value }]) => [name, value])) }
}

/** What a rehearsal needs to know of a flavour, with these values. */
export const subjectOf = (
	plan: Plan,
	files: readonly EmittedFile[],
	{ given, resolved }: Pick<Environment, 'given' | 'resolved'>,
	partners: readonly PartnerPlan[] = [],
): Subject => {
	const booleans = new Set(plan.variables.filter(v => v.type.name === 'boolean').map(v => v.name))
	const wanted = <T extends Pick<Plan['files'][number], 'when'>>(items: readonly T[]): readonly T[] =>
		items.filter(item => isWanted(item.when, resolved, booleans))
	return {
		potname: plan.flavour.potname,
		files,
		given,
		resolved,
		resolve: other => {
			const values = [...other].map(([name, value]): [string, GivenValue] => [name, { value, at: name }])
			return checkEnvironment(plan.variables, new Map(values), plan).values
		},
		secretVariables: plan.variables.filter(v => v.secret).map(v => v.name),
		ownedFiles: wanted(plan.files).map(f => jailPath(plan, f.path)),
		keptFolders: [
			'secrets',
			'cook',
			...plan.directories
				.filter(d => !d.path.startsWith('/') && d.owner === 'root:wheel' && d.writtenBy === undefined)
				.map(d => d.path),
		],
		services: wanted(plan.services),
		ports: wanted(plan.ports),
		checks: wanted(plan.checks).map(check => ({
			id: check.name,
			title: check.title,
			script: `${check.component}/${check.script}`,
			phase: check.phase,
			after: check.after,
			...laneOf(plan, check.component),
			...overlayOf(plan, check),
		})),
		partners,
		texts: plan.texts,
	}
}
