import { join } from 'node:path'
import { UserError } from '../errors.ts'
import { makeNamespaces, type Namespaces } from './namespaces.ts'
import { type Ran, type RunOptions, run } from './run.ts'
import type { Stage } from './stage.ts'

export const jailAddress = '10.77.0.2'
export const outsideAddress = '10.77.0.1'

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
	/** Runs exec_stop as jail(8) does, then ends what is left. */
	readonly stop: (execStop?: string) => Promise<void>
}

const must = async (what: Promise<Ran>): Promise<void> => {
	const { exitCode, output } = await what
	if (exitCode !== 0) throw new UserError(`cannot make the network of the rehearsal: ${output.trim()}`)
}

/** A cable between the host's network and the jail's: what is asked through it is asked from outside. */
const connect = async (outside: Namespaces, inside: Namespaces): Promise<void> => {
	const both = (script: string): Promise<Ran> => run(['nsenter', '-t', String(outside.pid), '-n', 'sh', '-ec', script])
	await must(
		both(`
		ip link add outside type veth peer name jail
		ip link set jail netns ${inside.pid}
		ip address add ${outsideAddress}/24 dev outside
		ip link set outside up`),
	)
	await must(inside.run(['sh', '-ec', `ip address add ${jailAddress}/24 dev jail; ip link set jail up`]))
}

/**
 * Starts a jail over the layers below it, the uppermost first. `layer` names the one that takes what it writes:
 * a new name is a new jail, the same name is the same jail again.
 */
export const startJail = async (
	{ outside, folders }: Stage,
	name: string,
	layer: string,
	below: readonly string[],
): Promise<Jail> => {
	const lower = [...below.map(l => `/mnt/layers/${l}/tree`), '/mnt/layers/freebsd', '/mnt/layers/base', '/'].join(':')
	const script = join(folders.rehearsal, 'sandbox/jail.sh')
	const inside = await makeNamespaces(['sh', script, name, `/mnt/layers/${layer}`, lower], outside)
	await connect(outside, inside)
	const exec = (argv: readonly string[], options: RunOptions = {}): Promise<Ran> =>
		inside.run(argv, { ...options, env: { ...jailEnvironment, ...options.env } })
	return {
		pid: inside.pid,
		exec,
		path: inside.path,
		stop: async execStop => {
			if (execStop !== undefined) await exec(['sh', '-c', execStop], { timeout: 30 })
			await inside.end()
		},
	}
}
