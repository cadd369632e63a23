import { join } from 'node:path'
import t from 'tap'
import { loadLibrary } from '../../src/load/load-library.ts'
import { asLines } from '../fixtures/definitions.ts'

const component = (summary: string) => ({ 'component.ini': `[manifest]\nsummary = ${summary}\n` })
const flavour = (summary: string) => ({
	'flavour.ini': `[manifest]\npotname = x\nauthor = x\nversion = 1.0\norigin = x\nruns_in_nomad = true\nsummary = ${summary}\n`,
})

t.test('loads flavours and components, the first folder that has a name wins', async t => {
	const folder = t.testdir({
		own: { a: flavour('own'), components: { a: component('own'), b: component('own') } },
		other: { a: flavour('other'), b: flavour('other') },
		shipped: { c: flavour('shipped'), components: { b: { 'component.ini': '?' }, c: component('shipped') } },
	})
	const { library, issues } = await loadLibrary(['own', 'other', 'shipped'].map(name => join(folder, name)))
	t.strictSame(issues, [])
	t.strictSame(
		[...library.flavours].map(([name, { summary }]) => `${name} ${summary}`),
		['a own', 'b other', 'c shipped'],
	)
	t.strictSame(
		[...library.components].map(([name, { summary }]) => `${name} ${summary}`),
		['a own', 'b own', 'c shipped'],
	)
})

t.test('keeps what is right, and names all that is wrong', async t => {
	const folder = t.testdir({
		a: flavour('x'),
		b: { 'flavour.ini': '?' },
		c: { 'flavor.ini': '' },
		components: { d: { 'component.ini': '[manifest]\n' }, e: component('x') },
	})
	const { library, issues } = await loadLibrary([folder])
	t.strictSame([...library.flavours.keys()], ['a'])
	t.strictSame([...library.components.keys()], ['e'])
	t.strictSame(asLines(issues), [
		`${folder}/c: want a file flavour.ini, got flavor.ini`,
		`${folder}/b/flavour.ini:1: want key = value, [kind.NAME], or a line that starts with #, got ?`,
		`${folder}/components/d/component.ini:1 [manifest]: want summary = one line of text, got nothing`,
	])
})

t.test('a definition that is wrong does not let one of a later folder in', async t => {
	const folder = t.testdir({ own: { a: { 'flavour.ini': '?' } }, shipped: { a: flavour('x') } })
	const { library, issues } = await loadLibrary([join(folder, 'own'), join(folder, 'shipped')])
	t.strictSame([...library.flavours.keys()], [])
	t.equal(issues.length, 1)
})

t.test('only some flavours: with the components that they use, and nothing else is read', async t => {
	const uses = (summary: string, requires: string) => ({
		'component.ini': `[manifest]\nsummary = ${summary}\nrequires = ${requires}\n`,
	})
	const folder = t.testdir({
		a: { 'flavour.ini': `${flavour('x')['flavour.ini']}components = c, missing\n` },
		b: { 'flavour.ini': '?' },
		components: { c: uses('x', 'd'), d: uses('x', 'c, e'), e: { 'component.ini': '?' }, f: { 'component.ini': '?' } },
	})
	const { library, issues } = await loadLibrary([folder], ['a', 'unknown'])
	t.strictSame([...library.flavours.keys()], ['a'])
	t.strictSame([...library.components.keys()], ['c', 'd'])
	t.match(asLines(issues), [/components\/e\/component.ini:1: want/])
	t.equal(issues.length, 1)
})

t.test('a folder that is not there is told in plain words', async t => {
	const folder = t.testdir({ a: 'text' })
	await t.rejects(loadLibrary([`${folder}/b`]), {
		name: 'UserError',
		message: `cannot read ${folder}/b: it does not exist`,
	})
	await t.rejects(loadLibrary([`${folder}/a`]), { name: 'UserError', message: /is not a folder$/ })
})

t.test('loads the flavours of these tests', async t => {
	const { library, issues } = await loadLibrary([join(import.meta.dirname, '../fixtures/flavours')])
	t.strictSame(asLines(issues), [])
	t.match(library.flavours.get('hello'), { potname: 'hello', dataset: '/data', requires: ['web'] })
	t.strictSame([...library.components.keys()], ['base', 'web'])
})
