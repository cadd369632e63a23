import t from 'tap'
import { readBytes } from '../../src/load/read-bytes.ts'

t.test('reads a file, or says in plain words why not', async t => {
	const folder = t.testdir({ a: 'text', loop: t.fixture('symlink', 'loop') })
	t.equal(Buffer.from(await readBytes(`${folder}/a`)).toString(), 'text')
	for (const [path, why] of [
		['b', 'it does not exist'],
		['', 'it is a folder'],
		['a/b', 'it, or what it should lie in, is not a folder'],
		['loop', 'its symbolic links lead in a circle'],
	])
		await t.rejects(readBytes(`${folder}/${path}`), {
			name: 'UserError',
			message: `cannot read ${folder}/${path}: ${why}`,
		})
})
