import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { UserError } from '../errors.ts'
import { type Ran, type RunOptions, run, startBound } from './run.ts'

/** A set of namespaces: what runs in it, and how to run more there. */
export interface Namespaces {
	/** Number of its first process, as this machine sees it. */
	readonly pid: number
	readonly run: (argv: readonly string[], options?: RunOptions) => Promise<Ran>
	/** A path in it, as this machine reaches it. */
	readonly path: (path: string) => string
	/** Kills its first process; the kernel ends all the others. Resolves when they are gone. */
	readonly end: () => Promise<void>
	/** Resolves when its first process has ended, for whatever reason. */
	readonly gone: Promise<void>
	/** The words before a command that run it here, for a program that runs in the namespaces around these. */
	readonly enter: () => Promise<readonly string[]>
}

export interface NamespacesOptions {
	/** The namespaces around them. */
	readonly within?: Namespaces
	/** A network namespace that is there already, as a file; else they get one of their own. */
	readonly network?: string
	/** Replaces the environment of the first process. */
	readonly env?: Readonly<Record<string, string>>
}

const kinds = ['-m', '-u', '-i', '-n', '-p']

const childOf = async (pid: number): Promise<number> => {
	const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
	const first = Number.parseInt(children, 10)
	if (Number.isNaN(first)) throw new UserError('the namespaces ended while they were made')
	return first
}

/** Resolves at the line `ready`; rejects with what was said when the program ends before. */
const ready = (child: ChildProcess): Promise<void> =>
	new Promise((resolve, reject) => {
		let said = ''
		const hear = (chunk: Buffer): void => {
			said += chunk.toString()
			if (/^ready$/m.test(said)) resolve()
		}
		child.stdout?.on('data', hear)
		child.stderr?.on('data', hear)
		child.on('error', error => reject(new UserError(`cannot start ${child.spawnfile}: ${error.message}`)))
		child.on('exit', () =>
			reject(new UserError(`this machine does not allow the namespaces of a rehearsal: ${said.trim()}`)),
		)
	})

/** The number of a process as the namespaces around its own see it. */
const numberAround = async (pid: number): Promise<string> => {
	const status = await readFile(`/proc/${pid}/status`, 'utf8')
	const numbers = /^NSpid:\s*(.*)$/m.exec(status)?.[1]?.split(/\s+/) ?? []
	return numbers[numbers.length - 2] ?? String(pid)
}

/**
 * Makes new namespaces and runs `argv` as their first process until it says "ready". Throws a UserError when the
 * kernel refuses.
 */
export const makeNamespaces = async (
	argv: readonly string[],
	{ within, network, env }: NamespacesOptions = {},
): Promise<Namespaces> => {
	const around = network === undefined ? kinds : [...kinds.filter(kind => kind !== '-n'), `--net=${network}`]
	const child = startBound(
		[
			...(within === undefined ? [] : ['nsenter', '-t', String(within.pid), ...around]),
			'unshare',
			'--mount',
			'--uts',
			'--ipc',
			...(network === undefined ? ['--net'] : []),
			'--pid',
			'--fork',
			'--kill-child',
			...argv,
		],
		env,
	)
	let ended = false
	const gone = new Promise<void>(resolve =>
		child.on('exit', () => {
			ended = true
			resolve()
		}),
	)
	await ready(child)
	// nsenter forks once more, because it entered another pid namespace
	const inner = await childOf(child.pid ?? 0)
	const pid = within === undefined ? inner : await childOf(inner)
	return {
		pid,
		run: (command, options) => run(['nsenter', '-t', String(pid), ...kinds, '--', ...command], options),
		path: path => `/proc/${pid}/root${path}`,
		end: async () => {
			// by then its number may be that of another process
			if (ended) return
			try {
				process.kill(pid, 'SIGKILL')
			} catch {
				// it has just ended
			}
			await gone
		},
		gone,
		enter: async () => ['nsenter', '-t', await numberAround(pid), ...kinds, '--'],
	}
}
