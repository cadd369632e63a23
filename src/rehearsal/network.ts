import { join } from 'node:path'
import { UserError } from '../errors.ts'
import { isInNetwork, outsideAddress } from './addresses.ts'
import type { Namespaces } from './namespaces.ts'

/** The end of a cable: a network namespace with an address. */
export interface Station {
	/** Of the bridge: where the cable is plugged in, and can be cut. */
	readonly port: string
	readonly address: string
	/** The namespace as a file, as the host sees it. */
	readonly namespace: string
}

/** The network of a rehearsal: a bridge on the host, and a cable to each jail and each partner. */
export interface Network {
	/** Makes a station, in place of the one that this port had. */
	readonly plug: (port: string, address: string, whole?: boolean) => Promise<Station>
	readonly mend: (stations: readonly Station[]) => Promise<void>
}

/**
 * Makes the bridge, and has the host know the names in its file /mnt/host/hosts. `addresses` are those of partners: the
 * ones of other networks get routes.
 */
export const makeNetwork = async (
	outside: Namespaces,
	folder: string,
	addresses: readonly string[],
): Promise<Network> => {
	const far = addresses.filter(address => !isInNetwork(address))
	const script = async (name: string, ...words: readonly string[]): Promise<void> => {
		const { exitCode, output } = await outside.run(['sh', join(folder, 'sandbox', name), ...words])
		if (exitCode !== 0) throw new UserError(`cannot make the network of the rehearsal: ${output.trim()}`)
	}
	await script('network.sh', outsideAddress, ...far)
	return {
		plug: async (port, address, whole = true) => {
			await script('plug.sh', port, address, whole ? 'up' : 'down', ...far.filter(other => other !== address))
			return { port, address, namespace: `/mnt/network/${port}` }
		},
		mend: async stations => {
			const ports = new Set(stations.map(({ port }) => port))
			if (ports.size > 0) await script('cables.sh', 'up', ...ports)
		},
	}
}
