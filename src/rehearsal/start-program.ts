import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lastLines, RowFailure } from './failure.ts'
import { makeNamespaces, type Namespaces } from './namespaces.ts'
import type { Station } from './network.ts'
import { noteEntrance, type Partner, partnerFolder } from './partner.ts'
import type { Stage } from './stage.ts'
import type { PartnerPlan } from './subject.ts'

/**
 * Starts a program in place of a server, outside of the jail: in namespaces of its own, with the network of its
 * station. It serves when it has printed `ready` alone on a line, for which it has `limit` seconds.
 */
export const startProgram = (
	stage: Stage,
	plan: PartnerPlan,
	program: string,
	station: Station,
	environment: Readonly<Record<string, string>>,
	limit: number,
): Partner => {
	const { name } = plan
	const folder = partnerFolder(name)
	const said = (): Promise<string> => readFile(stage.outside.path(`${folder}/log`), 'utf8').catch(() => '')
	let inside: Namespaces | undefined
	let over = false

	const start = async (): Promise<void> => {
		await stage.write(`${folder}/log`, '')
		const own = { ADDRESS: station.address, FOLDER: folder }
		const argv = ['sh', join(stage.folders.rehearsal, 'sandbox/program.sh'), name, folder, `/mnt/checks/${program}`]
		inside = await makeNamespaces(argv, {
			within: stage.outside,
			network: stage.outside.path(station.namespace),
			env: { ...environment, ...own },
		})
		void inside.gone.then(() => {
			over = true
		})
		const words = Object.entries(own).map(([variable, value]) => `${variable}=${value}`)
		await noteEntrance(stage, name, [...(await inside.enter()), 'env', ...words])
		for (const begin = performance.now(); !/^ready$/m.test(await said()); await sleep(20)) {
			if (over) throw new RowFailure(`the partner ${name} ended before it was ready\n${lastLines(await said(), 12)}`)
			if (performance.now() - begin > limit * 1000)
				throw new RowFailure(`the partner ${name} was not ready in ${limit} s\n${lastLines(await said(), 12)}`)
		}
	}
	const serving = start()
	// whoever waits for it hears of it
	serving.catch(() => {})
	return {
		plan,
		station,
		folder,
		serving,
		ended: async () => (over ? `the partner ${name} has ended\n${lastLines(await said(), 12)}` : undefined),
		pid: () => inside?.pid,
	}
}
