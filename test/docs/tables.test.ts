import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { readEnvironment } from '../../src/commands/read-environment.ts'
import { subjectOf } from '../../src/commands/subject-of.ts'
import { rowsOf } from '../../src/rehearsal/rows.ts'
import { parseEnvFile } from '../../src/variables/parse-env-file.ts'
import { pages, projectRoot } from '../fixtures/docs/pages.ts'
import { scratchCopy } from '../fixtures/docs/scratch-copy.ts'
import { loadPlan } from '../fixtures/plans.ts'

const generate = (folder: string, ...words: readonly string[]) =>
	spawnSync(join(folder, 'scripts/generate-docs'), words, { encoding: 'utf8' })

t.test('the generated tables are fresh', async t => {
	const { status, stdout, stderr } = generate(projectRoot, '--check')
	t.equal(stderr, '')
	t.equal(stdout, '')
	t.equal(status, 0)
})

t.test('a stale table is found, and refreshed', async t => {
	const folder = await scratchCopy(t.testdir())
	const page = join(folder, 'docs/variables.md')
	const fresh = readFileSync(join(projectRoot, 'docs/variables.md'), 'utf8')
	writeFileSync(page, fresh.replace('| `DOMAIN` |', '| `DOMIAN` |'))
	const { status, stdout } = generate(folder, '--check')
	t.equal(status, 1)
	t.equal(stdout, 'docs/variables.md: stale; run: scripts/generate-docs\n')
	t.equal(generate(folder).status, 0)
	t.equal(readFileSync(page, 'utf8'), fresh)
})

t.test("the table of the demo has the rehearsal's rows", async t => {
	const block = pages.flatMap(page => page.blocks).find(({ info }) => info === 'text rows of matrix-synapse')
	const plan = await loadPlan('matrix-synapse')
	const environment = await readEnvironment(plan, join(projectRoot, 'docs/examples/matrix-synapse.env'))
	const titles = rowsOf(subjectOf(plan, [], environment)).map(({ title }) => title)
	const shown = (block?.text ?? '')
		.split('\n')
		.flatMap(line => /^ok +[\d.]+ s {2}(.*?)(?: {2}.*)?$/.exec(line)?.[1] ?? [])
	t.same(shown, titles)
	t.match(block?.text, `${titles.length} of ${titles.length} rows hold`)
})

t.test('the table of quoting is how env files are read', async t => {
	const page = pages.find(({ path }) => path === 'docs/env-files.md')?.text ?? ''
	const rows = [...page.matchAll(/^\| `(A=.*?)` \| (?:`(.*?)`|nothing:.*) \|$/gm)]
	t.ok(rows.length >= 5)
	for (const [, line = '', value = ''] of rows) {
		const { variables, issues } = parseEnvFile(line, 'env-files.md')
		t.same(issues, [], line)
		t.equal(variables.get('A')?.value, value, line)
	}
})
