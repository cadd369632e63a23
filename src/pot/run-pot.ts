import { constants } from 'node:os'
import { quote } from '../shell/quote.ts'

/** What a command did, its standard output as it came. */
export interface RawOutcome {
	readonly stdout: Buffer
	readonly stderr: string
	readonly exitCode: number
}

/**
 * Runs one command by a shell, here (`/bin/sh -s`) or elsewhere (`ssh … /bin/sh -s`), that reads it from its standard
 * input: so values never stand in the arguments of ssh or of the shell, Linux's 128 KiB for one argument do not
 * matter, and the login shell over there may be csh. A failing command is an outcome, not an error.
 */
export const runPot = async (shell: readonly string[], argv: readonly string[]): Promise<RawOutcome> => {
	// slow to load, and most commands never run pot
	const { $ } = await import('zx/core')
	// not detached: ssh may ask for a passphrase on the terminal
	const sh = $({ shell: '/bin/sh', prefix: 'set -eu;', quote, quiet: true, nothrow: true, detached: false })
	const child = sh`exec ${shell}`
	const chunks: Buffer[] = []
	// zx decodes what it keeps; a pot.conf may hold anything
	child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
	// a shell that ends early, as ssh to nowhere, says so by its exit code
	child.stdin.on('error', () => {})
	child.stdin.end(script(argv))
	const { stderr, exitCode, signal } = await child
	return { stdout: Buffer.concat(chunks), stderr, exitCode: exitCode ?? 128 + (signal ? constants.signals[signal] : 0) }
}

/** In the C locale, where pot's sed takes bytes as bytes and messages are as pot writes them. */
const script = (argv: readonly string[]): string => `LC_ALL=C; export LC_ALL\nexec ${argv.map(quote).join(' ')}\n`
