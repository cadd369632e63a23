import { spawnSync } from 'node:child_process'
import t from 'tap'
import { findMissingLine } from '../fixtures/docs/find-missing-line.ts'
import { pages } from '../fixtures/docs/pages.ts'
import { blockAfter } from '../fixtures/docs/read-blocks.ts'
import { scratchCopy } from '../fixtures/docs/scratch-copy.ts'

/** ```sh run``` is run as printed, in a checkout of its own for each page; `run 1` must end with 1. */
const runInfo = /^sh run(?: (\d+))?$/

t.test('there is something to run', async t => {
	const blocks = pages.flatMap(page => page.blocks)
	t.ok(blocks.filter(({ info }) => runInfo.test(info)).length >= 8)
})

for (const { path, blocks } of pages) {
	const runnable = blocks.filter(({ info }) => runInfo.test(info))
	if (runnable.length === 0) continue
	t.test(`the commands of ${path} run as printed`, async t => {
		const folder = await scratchCopy(t.testdir())
		for (const block of runnable) {
			const title = `${path}:${block.line}`
			const ran = spawnSync('sh', ['-euc', `exec 2>&1\n${block.text}`], {
				cwd: folder,
				encoding: 'utf8',
				env: { ...process.env, NO_COLOR: '1' },
				timeout: 120_000,
			})
			t.equal(ran.status, Number(runInfo.exec(block.info)?.[1] ?? 0), `${title} ends as it says`, {
				printed: ran.stdout,
			})
			const wanted = blockAfter(blocks, block, 'text output')
			if (wanted !== undefined)
				t.equal(findMissingLine(wanted.text, ran.stdout), undefined, `${title} prints what is shown`, {
					printed: ran.stdout,
				})
		}
	})
}
