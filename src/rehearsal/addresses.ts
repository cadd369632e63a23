import { isIP, isIPv4 } from 'node:net'
import { UserError } from '../errors.ts'
import type { PartnerPlan } from './subject.ts'

/** The network of every rehearsal. */
export const jailAddress = '10.77.0.2'
export const outsideAddress = '10.77.0.1'
const prefix = '10.77.0.'

export const isInNetwork = (address: string): boolean => address.startsWith(prefix)

/** Says why nothing can stand at this host in a rehearsal; undefined when it can. */
const objection = (host: string): string | undefined => {
	if (host === 'localhost') return 'that is the jail itself'
	if (!isIPv4(host)) return isIP(host) === 0 ? undefined : 'its network has no IPv6'
	const [first = 0] = host.split('.').map(Number)
	if (host === jailAddress || first === 127) return 'that is the jail itself'
	if (host === outsideAddress) return 'that is the host of the jail'
	if (first === 0 || first >= 224 || host === `${prefix}0` || host === `${prefix}255`) return 'no host has this address'
	return undefined
}

/**
 * The address of each host where partners stand, by its name or address: an address is its own, names get free ones.
 * Throws a UserError for a host where no partner can stand.
 */
export const placeHosts = (
	partners: readonly Pick<PartnerPlan, 'variable' | 'host'>[],
): ReadonlyMap<string, string> => {
	for (const { variable, host } of partners) {
		const why = objection(host)
		if (why !== undefined)
			throw new UserError(
				`a rehearsal cannot run a partner at ${variable}=${host}: ${why}; give a name or another IPv4 address`,
			)
	}
	const hosts = [...new Set(partners.map(({ host }) => host))]
	const taken = new Set(hosts)
	let next = 10
	const free = (): string => {
		do next += 1
		while (taken.has(`${prefix}${next}`))
		return `${prefix}${next}`
	}
	return new Map(hosts.map(host => [host, isIPv4(host) ? host : free()]))
}
