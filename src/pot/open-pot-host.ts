import { UserError } from '../errors.ts'
import type { PotHost } from './pot-host.ts'
import { runPot } from './run-pot.ts'

/** Where pot is: without an address on this machine. `become` runs all of it as root by that program, never asking. */
export interface PotAddress {
	/** `ssh://[user@]host[:port]` */
	readonly address?: string
	readonly become?: 'doas' | 'sudo'
}

/** A PotHost for an address; connects only when it is used. Throws a UserError when the address is not one. */
export const openPotHost = ({ address, become }: PotAddress = {}): PotHost => {
	const shell = address === undefined ? ['/bin/sh', '-s'] : ['ssh', '-T', '--', checkAddress(address), '/bin/sh -s']
	const name = address ?? 'this machine'
	const asRoot = become === undefined ? [] : [become, '-n']
	const run = (argv: readonly string[]) => runPot(shell, [...asRoot, ...argv])
	return {
		name,
		run: async argv => {
			const { stdout, stderr, exitCode } = await run(argv)
			return { stdout: stdout.toString(), stderr, exitCode }
		},
		readFile: async path => {
			const { stdout, stderr, exitCode } = await run(['cat', path])
			if (exitCode !== 0) throw new UserError(`cannot read ${path} on ${name}: ${stderr.trim() || `exit ${exitCode}`}`)
			return stdout
		},
	}
}

/** Returned as ssh itself takes it. */
const checkAddress = (address: string): string => {
	if (
		!/^ssh:\/\/([A-Za-z0-9._][A-Za-z0-9._-]*@)?([A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?\/?$/.test(
			address,
		)
	)
		throw new UserError(
			`${JSON.stringify(address)} is no address of a machine: want ssh://user@host or ssh://user@host:port`,
		)
	return address
}
