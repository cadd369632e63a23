import type { Station } from './network.ts'
import { notePort, type Partner } from './partner.ts'
import { scriptEnvironment } from './script-environment.ts'
import type { Stage } from './stage.ts'
import { startPartnerPot } from './start-partner-pot.ts'
import { startProgram } from './start-program.ts'
import type { Subject } from './subject.ts'

/** A station for each host, its cable cut: all partners of one host share it. */
const plugHosts = async (stage: Stage, hosts: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Station>> => {
	const stations = [...hosts].map(async ([host, address], index) => {
		return [host, await stage.network.plug(`partner${index + 1}`, address, false)] as const
	})
	return new Map(await Promise.all(stations))
}

/**
 * Starts all partners at once and does not wait until they serve. Their cables are cut. `patience` is how many seconds
 * a program has until it must be ready; `like` are other ones of the same, whose images can be taken.
 */
export const startPartners = async (
	stage: Stage,
	{ partners, resolved }: Subject,
	hosts: ReadonlyMap<string, string>,
	patience: number,
	like: readonly Partner[] = [],
): Promise<readonly Partner[]> => {
	const stations = await plugHosts(stage, hosts)
	return Promise.all(
		partners.map(async plan => {
			const station = stations.get(plan.host)
			if (station === undefined) throw new Error(`no station was made for ${plan.host}`)
			await notePort(stage, plan.name, station.port)
			return 'pot' in plan.runs
				? startPartnerPot(
						stage,
						plan,
						plan.runs.pot,
						station,
						like.find(other => other.plan.name === plan.name),
					)
				: startProgram(stage, plan, plan.runs.program, station, scriptEnvironment(resolved), patience)
		}),
	)
}
