// Building the flavour that is the measure of everything.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, inTurn, lib, median, ratio, root, run, time } from './measure.mjs'

/** The templates of matrix-synapse: parsed, followed, checked and written as sh, in a process that has loaded all. */
const compileTime = async () => {
	const { loadDefinitions, planOf } = await lib('commands/context.js')
	const { emitRenderers } = await lib('emit/emit-renderers.js')
	const { scopeOf } = await lib('emit/scope.js')
	const plan = planOf(await loadDefinitions(join(root, 'flavours')), 'matrix-synapse')
	const begin = performance.now()
	await emitRenderers(plan, scopeOf(plan))
	return performance.now() - begin
}

export const build = runs =>
	inFolder(async out => {
		const [builds, nodes] = inTurn(runs, [
			() => {
				// nothing is there to be found unchanged
				rmSync(out, { recursive: true })
				return time(() => run('bin/flavourist', ['build', 'matrix-synapse', '--out', out]))
			},
			() => time(() => run(process.execPath, ['-e', ''])),
		])
		return [
			{ figure: 'build matrix-synapse, whole process', value: median(builds), limit: 300, unit: 'ms' },
			{ figure: 'the same as a multiple of an empty node', value: ratio(builds, nodes), limit: 7.5, unit: 'x' },
			{ figure: 'of which compiling the templates', value: await compileTime(), limit: 100, unit: 'ms' },
		]
	})
