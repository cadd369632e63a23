import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import type { Plan } from '../plan/plan.ts'
import { placeHosts } from '../rehearsal/addresses.ts'
import type { PartnerPlan, Pot } from '../rehearsal/subject.ts'
import { fillReferences } from '../variables/fill-references.ts'
import { parseEnvFile } from '../variables/parse-env-file.ts'
import { emit } from './build.ts'
import { type Loaded, planOf } from './context.ts'
import { laneOf } from './lane-of.ts'
import { judgeEnvironment } from './read-environment.ts'

type Planned = Plan['partners'][number]

/** The partners that an environment asks for, and the flavours among them. */
export interface Partners {
	readonly partners: readonly PartnerPlan[]
	readonly plans: readonly Plan[]
}

/** Where a variable points: of a list the first. Empty when it points nowhere. */
const hostOf = (plan: Plan, name: string, resolved: ReadonlyMap<string, string>): string => {
	const value = resolved.get(name) ?? ''
	const list = plan.variables.find(v => v.name === name)?.type.list ?? false
	return (list ? (value.split(',')[0] ?? '') : value).trim()
}

/** The pot of a partner's flavour, with the variables that the component's env file gives it. */
const potOf = async (
	plan: Plan,
	other: Plan,
	{ component, at, env }: Extract<Planned, { kind: 'flavour' }>,
	values: ReadonlyMap<string, string>,
): Promise<Pot> => {
	const path = join(dirname(at.file), env)
	const names = new Set(['ADDRESS', ...plan.variables.map(({ name }) => name)])
	const filled = fillReferences(plan.texts.get(`${component}/${env}`) ?? '', path, names, values)
	if (filled.issues.length > 0)
		throw new UserError(`${path} does not fit ${plan.flavour.name}`, { issues: filled.issues })
	const { given } = judgeEnvironment(other, parseEnvFile(filled.text, path), path)
	return { potname: other.flavour.potname, files: await emit(other), given }
}

/**
 * What the rehearsal of a flavour runs in place of remote servers. Throws a UserError when a partner cannot stand where
 * its variable points, or its env file does not fit its flavour.
 */
export const partnersOf = async (
	loaded: Loaded,
	plan: Plan,
	resolved: ReadonlyMap<string, string>,
): Promise<Partners> => {
	const wanted = plan.partners
		.map(partner => ({ ...partner, host: hostOf(plan, partner.variable, resolved) }))
		.filter(({ host }) => host !== '')
	const addresses = placeHosts(wanted)
	const plans: Plan[] = []
	const partners: PartnerPlan[] = []
	for (const partner of wanted) {
		const { name, variable, host, component } = partner
		const common = { name, variable, host, ...laneOf(plan, component) }
		if (partner.kind === 'program') {
			partners.push({ ...common, runs: { program: `${partner.component}/${partner.program}` } })
			continue
		}
		const other = planOf(loaded, partner.flavour)
		plans.push(other)
		const values = new Map([...resolved, ['ADDRESS', addresses.get(host) ?? '']])
		partners.push({ ...common, runs: { pot: await potOf(plan, other, partner, values) } })
	}
	return { partners, plans }
}
