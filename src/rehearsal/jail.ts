import { join } from 'node:path'
import { makeNamespaces, type Namespaces } from './namespaces.ts'
import type { Station } from './network.ts'
import type { Ran, RunOptions } from './run.ts'
import type { Stage } from './stage.ts'

/** What a program gets in a jail: nothing of the caller's environment. */
const jailEnvironment = {
	HOME: '/root',
	USER: 'root',
	SHELL: '/bin/sh',
	TERM: 'dumb',
	PATH: '/sbin:/bin:/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin',
}

/** A jail that was started. What it writes is kept in its layer; its processes end with it. */
export interface Jail {
	readonly pid: number
	readonly exec: (argv: readonly string[], options?: RunOptions) => Promise<Ran>
	/** A path in the jail, as this machine reaches it. */
	readonly path: (path: string) => string
	/** The words before a command that run it in the jail, for a program on the host. */
	readonly enter: () => Promise<readonly string[]>
	/** Runs exec_stop as jail(8) does, then ends what is left. */
	readonly stop: (execStop?: string) => Promise<void>
}

/** What a jail is made of; all paths as the host sees them. */
export interface JailParts {
	readonly name: string
	readonly station: Station
	readonly dataset: string
	/** Takes what it writes: a new folder is a new jail, the same one is the same jail again. */
	readonly layer: string
	/** The layers below it, the uppermost first. */
	readonly below: readonly string[]
}

const open = (inside: Namespaces): Jail => {
	const exec = (argv: readonly string[], options: RunOptions = {}): Promise<Ran> =>
		inside.run(argv, { ...options, env: { ...jailEnvironment, ...options.env } })
	return {
		pid: inside.pid,
		exec,
		path: inside.path,
		enter: async () => [
			...(await inside.enter()),
			'env',
			'-i',
			...Object.entries(jailEnvironment).map(([name, value]) => `${name}=${value}`),
		],
		stop: async execStop => {
			if (execStop !== undefined) await exec(['sh', '-c', execStop], { timeout: 30 })
			await inside.end()
		},
	}
}

/** Starts a jail. */
export const startJail = async (
	{ outside, folders }: Pick<Stage, 'outside' | 'folders'>,
	{ name, station, dataset, layer, below }: JailParts,
): Promise<Jail> => {
	const lower = [...below.map(l => `${l}/tree`), '/mnt/layers/freebsd', '/mnt/layers/base', '/'].join(':')
	const script = join(folders.rehearsal, 'sandbox/jail.sh')
	const argv = ['sh', script, name, station.address, dataset, layer, lower]
	return open(await makeNamespaces(argv, { within: outside, network: outside.path(station.namespace) }))
}
