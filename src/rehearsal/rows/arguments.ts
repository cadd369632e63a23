import { readdir, readFile } from 'node:fs/promises'
import { RowFailure } from '../failure.ts'
import type { Rehearsal } from '../rehearsal.ts'

/** No program of the first boot, and no process of the jail that runs now, has a secret in its arguments. */
export const checkArguments = async (rehearsal: Rehearsal): Promise<string> => {
	const secrets = await rehearsal.secrets()
	const calls = rehearsal.pot.executed.split('\n').filter(line => line.includes('execve('))
	if (calls.length === 0) throw new RowFailure('no program was seen: the trace of the first boot is empty')
	const running: string[] = []
	const own = rehearsal.jail.path('/proc')
	for (const entry of await readdir(own)) {
		if (/^\d+$/.test(entry)) running.push(await readFile(`${own}/${entry}/cmdline`, 'utf8').catch(() => ''))
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
