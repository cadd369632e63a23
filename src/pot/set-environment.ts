import { UserError } from '../errors.ts'
import type { Variable } from '../model/definition.ts'
import { compareStored } from './compare-stored.ts'
import { escapeForPot } from './escape-for-pot.ts'
import { explainFailure } from './explain-failure.ts'
import { findExposedSecrets } from './find-exposed-secrets.ts'
import type { Outcome, PotHost } from './pot-host.ts'
import { setEnvCommand } from './set-env-command.ts'

/** What was done; the variables reach the jail at its next `pot stop` and `pot start`. */
export interface SetEnvironmentResult {
	/** Variables whose stored value is another than before, or new. */
	readonly changed: readonly string[]
	/** Variables that were stored before and are gone: pot keeps only the last set. */
	readonly dropped: readonly string[]
	/** Variables of type secret that now stand in clear in pot.conf and in syslog: better given by NAME_FILE. */
	readonly exposed: readonly string[]
}

/**
 * Stores exactly these variables in a pot by `pot set-env`, and reads back that pot did, because pot exits 0 when it
 * did not. `declared` tells which variables are secrets, whose values no message shows. Throws a UserError.
 */
export const setEnvironment = async (
	host: PotHost,
	pot: string,
	variables: ReadonlyMap<string, string>,
	declared: readonly Variable[] = [],
): Promise<SetEnvironmentResult> => {
	const command = setEnvCommand(pot, variables)
	const exposed = findExposedSecrets(variables, declared)
	const potConf = `${await findPotRoot(host)}/jails/${pot}/conf/pot.conf`
	const before = await readBefore(host, potConf)
	refuseUnended(host, potConf, before)
	const outcome = await host.run(command)
	const hidden = exposed.flatMap(name => spellings(variables.get(name) ?? ''))
	if (outcome.exitCode !== 0) throw explainFailure(host, command, outcome, hidden)
	const now = compareStored(await host.readFile(potConf), variables)
	const wrong = [...now.missing, ...now.altered, ...now.extra]
	if (wrong.length > 0) throw explainStored(host, potConf, wrong, outcome)
	const then = compareStored(before, variables)
	const changed = new Set([...then.missing, ...then.altered])
	return {
		changed: [...variables.keys()].filter(name => changed.has(name)),
		dropped: then.extra.filter(name => !variables.has(name)),
		exposed,
	}
}

/** Asked for, because pot's own configuration may set it elsewhere than /opt/pot. */
const findPotRoot = async (host: PotHost): Promise<string> => {
	const command = ['pot', 'config', '-q', '-g', 'fs_root']
	const outcome = await host.run(command)
	if (outcome.exitCode !== 0) throw explainFailure(host, command, outcome)
	// the login over there may print lines of its own first
	const root = outcome.stdout.trimEnd().split('\n').at(-1) ?? ''
	if (!root.startsWith('/'))
		throw new UserError(`pot config on ${host.name} names no folder as its fs_root: is POT_FS_ROOT set in pot.conf?`)
	return root
}

/** A pot.conf that cannot be read yet is no error here: set-env, which is run next, says better why. */
const readBefore = async (host: PotHost, potConf: string): Promise<Uint8Array> => {
	try {
		return await host.readFile(potConf)
	} catch (error) {
		if (error instanceof UserError) return new Uint8Array()
		throw error
	}
}

/** pot would join its first line to one that does not end, and spoil both. (Its own lines it removes first.) */
const refuseUnended = (host: PotHost, potConf: string, bytes: Uint8Array): void => {
	const last = Buffer.from(bytes).toString('latin1').split('\n').at(-1) ?? ''
	if (last !== '' && !last.startsWith('pot.env='))
		throw new UserError(
			`the last line of ${potConf} on ${host.name} does not end, and pot would append to it: run echo >>${potConf} there`,
		)
}

/** pot exited 0 nevertheless; what it said is shown, for it is about files (a full or read-only one), not values. */
const explainStored = (host: PotHost, potConf: string, names: readonly string[], { stderr }: Outcome): UserError => {
	const said = stderr.trim().replaceAll('\n', '; ')
	return new UserError(
		`pot did not store in ${potConf} on ${host.name} what it was given: ${names.join(', ')}; ` +
			(said || 'run it again, and if that does not help, look for what else writes this file'),
	)
}

/** A value as it is and as pot is given it. */
const spellings = (value: string): readonly string[] => [value, escapeForPot(value)]
