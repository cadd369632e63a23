import t from 'tap'
import { findSources } from '../../src/load/find-sources.ts'
import { asLines } from '../fixtures/definitions.ts'

t.test('finds the folders with an .ini of the kind', async t => {
	const folder = t.testdir({
		b: { 'flavour.ini': '' },
		a: { 'flavour.ini': '', 'other.ini': '' },
		link: t.fixture('symlink', 'a'),
		components: { c: { 'component.ini': '' } },
		ports: { ftp: {} },
		'README.md': '',
		'.git': { 'flavour.ini': '' },
	})
	const { sources, issues } = await findSources(folder, 'flavour', name => name === 'components')
	t.strictSame(issues, [])
	t.strictSame(
		sources,
		['a', 'b', 'link'].map(name => ({
			kind: 'flavour',
			name,
			folder: `${folder}/${name}`,
			file: `${folder}/${name}/flavour.ini`,
		})),
	)
	t.match(await findSources(`${folder}/components`, 'component'), { sources: [{ kind: 'component', name: 'c' }] })
})

t.test('names what looks like a slip', async t => {
	const folder = t.testdir({ a: { 'flavor.ini': '' }, 'b c': { 'flavour.ini': '' }, components: { 'x.ini': '' } })
	const { sources, issues } = await findSources(folder, 'flavour', name => name === 'components')
	t.strictSame(sources, [])
	t.strictSame(asLines(issues), [
		`${folder}/a: want a file flavour.ini, got flavor.ini`,
		`${folder}/b c: want a flavour's name of letters, digits, _ and -, got b c`,
	])
})

t.test('says which link leads nowhere', async t => {
	const folder = t.testdir({ a: t.fixture('symlink', 'nowhere') })
	await t.rejects(findSources(folder, 'flavour'), { message: `cannot read ${folder}/a: it does not exist` })
})
