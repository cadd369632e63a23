import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import { projectRoot } from '../fixtures/docs/pages.ts'

/* The env file of the hand-written flavour, as it is, in the whole table: with a directory, a mail server, a consul server
and a log collector at the addresses that it names, all of which speak TLS where there is one. */

t.test('an env file that was written for the hand-written flavour works unchanged', async t => {
	const words = ['rehearse', 'matrix-synapse', '--env-file', 'docs/examples/potluck-matrix-synapse.env', '--json']
	const { status, stdout, stderr } = spawnSync(join(projectRoot, 'bin/flavourist'), words, {
		cwd: projectRoot,
		encoding: 'utf8',
		timeout: 280_000,
	})
	t.equal(status, 0, 'every row holds', { stdout: stdout.slice(-4000), stderr })
	const { rows }: { readonly rows: readonly { readonly id: string; readonly ok: boolean }[] } = JSON.parse(stdout)
	const held = rows.filter(({ ok }) => ok).map(({ id }) => id)
	for (const id of ['waits', 'healed', 'directory', 'mail', 'reset', 'consul-catalog', 'log-arrives', 'same-server'])
		t.ok(held.includes(id), `the row ${id} is among them`)
})
