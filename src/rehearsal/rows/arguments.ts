import { readdir, readFile } from 'node:fs/promises'
import { type Rehearsal, RowFailure } from '../rehearsal.ts'

/** Every program that was executed at the first boot, and every process that runs now, has no secret in its arguments. */
export const checkArguments = async (rehearsal: Rehearsal): Promise<string> => {
	const secrets = await rehearsal.secrets()
	const executed = await readFile(rehearsal.jail.path('/tmp/executed'), 'utf8').catch(() => '')
	const calls = executed.split('\n').filter(line => line.includes('execve('))
	if (calls.length === 0) throw new RowFailure('no program was seen: the trace of the first boot is empty')
	const running: string[] = []
	for (const entry of await readdir('/proc')) {
		if (/^\d+$/.test(entry)) running.push(await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => ''))
	}
	// strace writes some bytes as escapes: compared in that form too
	const forms = secrets.flatMap(s => [s, s.replaceAll('\\', '\\\\').replaceAll('"', '\\"')])
	const shown = [...calls, ...running].filter(line => forms.some(form => line.includes(form)))
	if (shown.length > 0) {
		const programs = shown.map(line => /execve\("([^"]*)"/.exec(line)?.[1] ?? line.split('\0')[0] ?? '')
		throw new RowFailure(`a secret is an argument of: ${[...new Set(programs)].join(', ')}`)
	}
	return `${calls.length} programs executed`
}
