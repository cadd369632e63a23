import { UserError } from '../errors.ts'
import type { Outcome, PotHost } from './pot-host.ts'

/** What pot, ssh and the shell say when a call fails, and what it means to the user; a pattern may catch the $word. */
const meanings: readonly (readonly [pattern: RegExp, meaning: string])[] = [
	[
		/\bpot: (?:command )?not found/,
		'there is no pot command on $host: install it there (pkg install pot), or say --host ssh://user@machine',
	],
	[/\bssh: not found/, 'ssh is not installed on this machine: install it, or run this where pot is'],
	[/\b(doas|sudo): not found/, '$word is not installed on $host: install it there, or run this as root'],
	[/does not exist, please run 'pot init'/, "pot is not set up on $host: run 'pot init' there first"],
	[
		/needs 'root' privilegies|no read access to|password is required|doas: /,
		'pot needs root on $host: run this as root, or let doas or sudo run pot and cat there without a password',
	],
	[
		/Pot (\S+) not found/,
		"there is no pot $word on $host: 'pot ls' there lists them, 'pot import' and 'pot clone' make one",
	],
	[
		/(?:zfs dataset|Some component of the pot) (\S+) (?:not found|is missing)/,
		"the pot $word on $host is incomplete: 'pot destroy -p $word' there and import it again",
	],
	[/No space left on device/, 'no space is left on $host: free some there and run this again'],
	[/Argument list too long/, '$host takes no command of this length: put long values into files and set NAME_FILE'],
]

/**
 * Makes of a pot command that failed an error which says the next step. `hidden` are words that must not be shown:
 * some of pot's messages repeat their argument.
 */
export const explainFailure = (
	host: PotHost,
	argv: readonly string[],
	outcome: Outcome,
	hidden: readonly string[] = [],
): UserError => {
	const said = collectMessages(outcome)
	for (const [pattern, meaning] of meanings) {
		const match = pattern.exec(said)
		if (match)
			return new UserError(meaning.replaceAll('$word', () => match[1] ?? '').replaceAll('$host', () => host.name))
	}
	const shown = hide(said, hidden)
	if (outcome.exitCode === 255 && host.name.startsWith('ssh:'))
		return new UserError(`cannot reach ${host.name}: ${shown || 'ssh failed'}; try ssh ${host.name} first`)
	const command = argv.slice(0, 2).join(' ')
	return new UserError(`${command} failed on ${host.name} (exit ${outcome.exitCode}): ${shown || 'it said nothing'}`)
}

/** pot's own messages, which go to its standard output, and all of standard error, on one line. */
const collectMessages = ({ stdout, stderr }: Outcome): string => {
	const errors = stdout.split('\n').flatMap(line => (line.startsWith('###> ') ? [line.slice(5)] : []))
	return [...errors, ...stderr.split('\n')]
		.map(line => line.trim())
		.filter(line => line !== '')
		.join('; ')
}

/** Longer words first, because one may be part of another. */
const hide = (text: string, words: readonly string[]): string =>
	[...words]
		.sort((a, b) => b.length - a.length)
		.reduce((shown, word) => (word === '' ? shown : shown.replaceAll(word, '***')), text)
