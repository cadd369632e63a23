import { RowFailure } from './failure.ts'
import type { Station } from './network.ts'
import { noteEntrance, type Partner, partnerFolder } from './partner.ts'
import { bootHealthy, PotJail } from './pot-jail.ts'
import type { Stage } from './stage.ts'
import type { PartnerPlan, Pot } from './subject.ts'

/**
 * Makes another pot and boots it in place of a server. It serves when its cook says that it is healthy. `like` is
 * another one of the same, whose image can be taken.
 */
export const startPartnerPot = (
	stage: Stage,
	plan: PartnerPlan,
	pot: Pot,
	station: Station,
	like?: Partner,
): Partner => {
	const { name } = plan
	const folder = partnerFolder(name)
	const jail = new PotJail(
		pot,
		{ layers: `/mnt/layers/partners/${name}`, dataset: folder, station: async () => station, nice: true },
		stage,
	)
	let pid: number | undefined

	const build = async (): Promise<PotJail> => {
		const other = await like?.built
		if (other === undefined) await jail.build()
		else await jail.takeImage(other)
		return jail
	}
	const built = build()
	const start = async (): Promise<void> => {
		await built
		await bootHealthy(jail, 'first')
		pid = jail.jail.pid
		await noteEntrance(stage, name, await jail.jail.enter())
	}
	const serving = start().catch(error => {
		throw error instanceof RowFailure ? new RowFailure(`the partner ${name} is not healthy\n${error.message}`) : error
	})
	// whoever waits for it hears of it
	serving.catch(() => {})
	return { plan, station, folder, serving, ended: async () => undefined, built, pid: () => pid }
}
