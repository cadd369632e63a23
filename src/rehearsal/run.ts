import { type ChildProcess, spawn } from 'node:child_process'
import { quote } from '../shell/quote.ts'

/** What a program did: both outputs as one text in the order of arrival, and its exit code. */
export interface Ran {
	readonly exitCode: number
	readonly output: string
}

export interface RunOptions {
	/** Replaces the environment when given. */
	readonly env?: Readonly<Record<string, string>>
	readonly input?: string
	/** Seconds; the program is killed after that. */
	readonly timeout?: number
}

/**
 * Runs one program and waits. zx is told its shell and its quoting (its own forms break in dash), and each word is
 * quoted once. A failing program is a result, not an error.
 */
export const run = async (argv: readonly string[], options: RunOptions = {}): Promise<Ran> => {
	const { $ } = await import('zx/core')
	const sh = $({
		shell: '/bin/sh',
		prefix: '',
		quote,
		quiet: true,
		nothrow: true,
		input: options.input ?? '',
		...(options.env === undefined ? {} : { env: { ...options.env } }),
		...(options.timeout === undefined ? {} : { timeout: `${options.timeout}s`, timeoutSignal: 'SIGKILL' }),
	})
	const result = await sh`exec ${argv}`
	return { exitCode: result.exitCode ?? 137, output: result.stdall }
}

/**
 * Starts a program that must not outlive this one, however this one ends: the kernel kills it then. `env` replaces the
 * environment when given.
 */
export const startBound = (argv: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess =>
	spawn('setpriv', ['--pdeathsig', 'KILL', ...argv], {
		stdio: ['ignore', 'pipe', 'pipe'],
		...(env === undefined ? {} : { env: { ...env } }),
	})
