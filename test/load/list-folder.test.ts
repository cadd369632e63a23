import t from 'tap'
import { listFolder } from '../../src/load/list-folder.ts'

t.test('lists names in the order of code units, without dotfiles', async t => {
	const folder = t.testdir({ b: '', a: {}, B: '', é: '', '.c': '', 'a-b': '' })
	t.strictSame(
		(await listFolder(folder)).map(({ name }) => name),
		['B', 'a', 'a-b', 'b', 'é'],
	)
	await t.rejects(listFolder(`${folder}/x`), {
		name: 'UserError',
		message: `cannot read ${folder}/x: it does not exist`,
	})
})
