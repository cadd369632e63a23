import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadBootstrap } from '../../src/load/load-bootstrap.ts'

t.test('reads the library of cook by relative path', async t => {
	const texts = await loadBootstrap()
	const folder = join(import.meta.dirname, '../../src/bootstrap')
	t.ok(
		[...texts.keys()].some(path => path.startsWith('lib/') && path.endsWith('.sh')),
		'there are parts in lib/',
	)
	for (const [path, text] of texts) t.equal(text, readFileSync(join(folder, path), 'utf8'), path)
})
