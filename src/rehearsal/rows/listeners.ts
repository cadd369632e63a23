import { RowFailure } from '../failure.ts'
import type { Rehearsal } from '../rehearsal.ts'
import { run } from '../run.ts'

/** Every TCP and UDP socket that listens in the jail's network is a declared port, and every declared port listens. */
export const checkListeners = async ({ jail, subject }: Rehearsal): Promise<string> => {
	const { exitCode, output } = await run(['nsenter', '-t', String(jail.pid), '-n', 'ss', '-H', '-l', '-n', '-t', '-u'])
	if (exitCode !== 0) throw new RowFailure(`ss ended with ${exitCode}: ${output}`)
	const open = new Set(
		output
			.split('\n')
			.filter(line => line.trim() !== '')
			.map(line => {
				const words = line.trim().split(/\s+/)
				return `${words[4]?.split(':').at(-1)}/${words[0]}`
			}),
	)
	const declared = new Set(subject.ports.map(({ port, protocol }) => `${port}/${protocol}`))
	const extra = [...open].filter(o => !declared.has(o))
	const missing = [...declared].filter(d => !open.has(d))
	if (extra.length > 0) throw new RowFailure(`listens, but is not declared: ${extra.join(', ')}\n${output}`)
	if (missing.length > 0) throw new RowFailure(`is declared, but does not listen: ${missing.join(', ')}`)
	return [...open].sort().join(' ')
}
