// What cook executes in a jail, and how long rehearsals take.
import { join } from 'node:path'
import { root, run, time } from './measure.mjs'

const rehearsalTime = envFile =>
	Math.min(
		...Array.from({ length: 2 }, () =>
			time(() => run('bin/flavourist', ['rehearse', 'matrix-synapse', '--env-file', envFile])),
		),
	) / 1000

export const cook = async () => {
	const { countProcesses } = await import(join(root, 'scripts/count-processes.mjs'))
	const [some, all] = ['docs/examples/matrix-synapse.env', 'docs/examples/matrix-synapse-full.env']
	const counts = await countProcesses('matrix-synapse', some)
	const allCounts = await countProcesses('matrix-synapse', all)
	return [
		{
			figure: 'cook, first boot: processes executed',
			value: counts.firstBoot,
			limit: 40,
			unit: '',
			programs: counts.programs.first,
		},
		{
			figure: 'cook, unchanged boot: processes executed',
			value: counts.unchangedBoot,
			limit: 10,
			unit: '',
			programs: counts.programs.unchanged,
		},
		{
			figure: 'the same, every part on: first boot',
			value: allCounts.firstBoot,
			limit: 60,
			unit: '',
			programs: allCounts.programs.first,
		},
		{
			figure: 'the same, every part on: unchanged boot',
			value: allCounts.unchangedBoot,
			limit: 12,
			unit: '',
			programs: allCounts.programs.unchanged,
		},
		{ figure: 'rehearsal of matrix-synapse', value: rehearsalTime(some), limit: 10, unit: 's' },
		{ figure: 'rehearsal of matrix-synapse, every part on', value: rehearsalTime(all), limit: 20, unit: 's' },
	]
}
