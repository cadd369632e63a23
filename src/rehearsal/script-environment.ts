import { jailAddress, outsideAddress } from './addresses.ts'

/** What the scripts of components find in their environment: the variables, and where things are. */
export const scriptEnvironment = (resolved: ReadonlyMap<string, string>): Readonly<Record<string, string>> => ({
	...Object.fromEntries(resolved),
	PATH: '/mnt/host/bin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
	HOME: '/root',
	JAIL: jailAddress,
	OUTSIDE: outsideAddress,
	DATASET: '/mnt/dataset',
	STATE: '/mnt/state',
	CHECKS: '/mnt/checks',
	PARTNERS: '/mnt/partners',
	CACHE: '/mnt/cache',
})
