// Compiling many templates, in a process of its own that has loaded nothing else.
import { join } from 'node:path'
import { root, run } from './measure.mjs'

export const compile = runs => {
	const program = join(root, 'scripts/bench.d/compile-all.mjs')
	const measured = Array.from({ length: Math.min(runs, 3) }, () => JSON.parse(run(process.execPath, [program])))
	// the best: what other work on the machine adds is none of ours
	return [
		{
			figure: '200 templates of 5 kB compiled',
			value: Math.min(...measured.map(one => one.ms)) / 1000,
			limit: 1,
			unit: 's',
		},
		{ figure: 'the same: most memory', value: Math.min(...measured.map(one => one.megabytes)), limit: 200, unit: 'MB' },
	]
}
