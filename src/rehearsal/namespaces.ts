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

/**
 * Makes new namespaces and runs `argv` as their first process until it says "ready"; inside others when `within`
 * is given. Throws a UserError when the kernel refuses.
 */
export const makeNamespaces = async (argv: readonly string[], within?: Namespaces): Promise<Namespaces> => {
	const enter = within === undefined ? [] : ['nsenter', '-t', String(within.pid), ...kinds]
	const child = startBound([
		...enter,
		'unshare',
		'--mount',
		'--uts',
		'--ipc',
		'--net',
		'--pid',
		'--fork',
		'--kill-child',
		...argv,
	])
	const gone = new Promise<void>(resolve => child.on('exit', () => resolve()))
	await ready(child)
	// nsenter forks once more, because it entered another pid namespace
	const inner = await childOf(child.pid ?? 0)
	const pid = within === undefined ? inner : await childOf(inner)
	return {
		pid,
		run: (command, options) => run(['nsenter', '-t', String(pid), ...kinds, '--', ...command], options),
		path: path => `/proc/${pid}/root${path}`,
		end: async () => {
			try {
				process.kill(pid, 'SIGKILL')
			} catch {
				// it has ended already
			}
			await gone
		},
	}
}
