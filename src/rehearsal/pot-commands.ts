import { UserError } from '../errors.ts'

/** What a flavour's command file asks pot for, as far as a rehearsal can do it. */
export interface PotCommands {
	readonly copies: readonly { readonly from: string; readonly to: string }[]
	readonly execStop?: string
}

/** Attributes that a rehearsal need not follow: the jail's mounts are seen anyway, and stopping has its own limit. */
const withoutMeaning: ReadonlySet<string> = new Set(['stop_timeout', 'enforce_statfs'])

const flavoursFolder = '/usr/local/etc/pot/flavours/'

/**
 * Reads a command file as pot does: lines split at blanks, no quoting, a last line without its end is not read.
 * Throws a UserError for a command that a rehearsal cannot do: going on without it would prove nothing.
 */
export const readPotCommands = (text: string): PotCommands => {
	const copies: { from: string; to: string }[] = []
	let execStop: string | undefined
	for (const line of text.split('\n').slice(0, -1)) {
		const words = line.split(/\s+/).filter(word => word !== '')
		const option = (name: string): string => words[words.indexOf(name) + 1] ?? ''
		if (words[0] === 'copy-in' && option('-s').startsWith(flavoursFolder)) {
			copies.push({ from: option('-s').slice(flavoursFolder.length), to: option('-d') })
		} else if (words[0] === 'set-attribute' && option('-A') === 'exec_stop') {
			execStop = option('-V')
		} else if (words[0] !== 'set-attribute' || !withoutMeaning.has(option('-A'))) {
			throw new UserError(`a rehearsal cannot do the pot command ${JSON.stringify(line)}`)
		}
	}
	return { copies, ...(execStop === undefined ? {} : { execStop }) }
}
