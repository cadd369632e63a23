// How figures are measured: whole processes in turn, A B A B, so that a machine whose speed drifts slows all of them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const lib = path => import(join(root, 'lib', path))

/** Of times of the processor: whatever disturbs adds to them. */
export const least = numbers => Math.min(...numbers)

export const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Stops with one sentence when a program is missing. */
export const need = (program, debianPackage) => {
	const found = process.env.PATH.split(delimiter).some(
		folder => spawnSync('test', ['-x', join(folder, program)]).status === 0,
	)
	if (!found)
		throw new Error(`${program} is missing: install the Debian package ${debianPackage}, or run scripts/setup --tests`)
}

/** Runs a program to its good end; its output as bytes. */
export const run = (command, args, options = {}) => {
	const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: root, maxBuffer: 1 << 28, ...options })
	if (error) throw error
	if (status !== 0) throw new Error(`${command} ${args.slice(0, 3).join(' ')} … ended with ${status}: ${stderr}`)
	return stdout
}

/** How long that took, in ms. */
export const time = action => {
	const begin = performance.now()
	action()
	return performance.now() - begin
}

/** Times of each job in rounds: all jobs once, then all again; the first round warms up and does not count. */
export const inTurn = (runs, jobs) => {
	const times = jobs.map(() => [])
	for (let round = 0; round <= runs; round++)
		for (const [index, job] of jobs.entries()) {
			const taken = job()
			if (round > 0) times[index].push(taken)
		}
	return times
}

/** The median of the ratios of two times that were taken in the same round. */
export const ratio = (ones, others) => median(ones.map((one, index) => one / others[index]))

const loop = 'i=0; count=$1; shift; while [ $i -lt $count ]; do "$@" <"$0" >/dev/null || exit; i=$((i + 1)); done'

/**
 * A job: the time of one run of a small program in ms, of many in a row that a small shell starts. It is the time of
 * the processor, since these programs wait for nothing else, and what else the machine does changes it least.
 */
export const processTime =
	(command, { env = {}, cwd = root, input = '/dev/null', count = 50 } = {}) =>
	() => {
		const timed = [
			'--norc',
			'-c',
			'TIMEFORMAT="%U %S"; time dash -c "$@"',
			'bash',
			loop,
			input,
			String(count),
			...command,
		]
		const { status, stderr } = spawnSync('bash', timed, {
			cwd,
			env: { PATH: process.env.PATH, ...env },
			encoding: 'utf8',
		})
		const [, user, system] = /^([\d.]+) ([\d.]+)\n$/.exec(stderr) ?? []
		if (status !== 0 || user === undefined) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`)
		return ((Number(user) + Number(system)) * 1000) / count
	}

/** A folder of its own while that runs. */
export const inFolder = async action => {
	const folder = mkdtempSync(join(tmpdir(), 'flavourist-bench-'))
	try {
		return await action(folder)
	} finally {
		rmSync(folder, { recursive: true })
	}
}

/** The shells that emitted sh runs in, as words of a command; FreeBSD's own where FREEBSD_SH names it. */
export const shells = [
	{ name: 'dash', command: ['dash'] },
	{ name: 'busybox ash', command: ['busybox', 'ash'] },
	...(process.env.FREEBSD_SH ? [{ name: 'FreeBSD sh', command: [process.env.FREEBSD_SH] }] : []),
]
