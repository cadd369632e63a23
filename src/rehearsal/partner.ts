import type { Station } from './network.ts'
import type { PotJail } from './pot-jail.ts'
import type { Stage } from './stage.ts'
import type { PartnerPlan } from './subject.ts'

/** A partner of the rehearsal. */
export interface Partner {
	readonly plan: PartnerPlan
	readonly station: Station
	/** Its folder, as the host sees it: what a program leaves, or the dataset of a pot. */
	readonly folder: string
	/** Resolves when it serves; a RowFailure with its last words when it does not. */
	readonly serving: Promise<void>
	/** What it says of itself when it has ended by itself; undefined while it runs. */
	readonly ended: () => Promise<string | undefined>
	/** Of one that is a pot: when its image is made. */
	readonly built?: Promise<PotJail>
	/** The number of its first process. */
	readonly pid: () => number | undefined
}

export const partnerFolder = (name: string): string => `/mnt/partners/${name}`

/** Tells the command `partner` where a partner's cable is. */
export const notePort = (stage: Stage, name: string, port: string): Promise<void> =>
	stage.write(`/mnt/host/partners/${name}/port`, `${port}\n`)

/** Tells the command `partner` how to run something where a partner runs. */
export const noteEntrance = (stage: Stage, name: string, words: readonly string[]): Promise<void> =>
	stage.write(`/mnt/host/partners/${name}/enter`, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, 0o755)
