import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import t from 'tap'
import { findUnknownPot } from '../fixtures/docs/find-unknown-pot.ts'
import { knownInJail } from '../fixtures/docs/known-in-jail.ts'
import { pages, projectRoot } from '../fixtures/docs/pages.ts'
import { emitSample, loadPlan } from '../fixtures/plans.ts'

/** Pages for those who change flavourist: they name files in the words of their room. */
const forDevelopers = ['docs/decisions.md', 'docs/dictionary.md', 'docs/house.md', 'docs/pot-compatibility.md']

const there = (path: string): boolean => existsSync(join(projectRoot, path))

/** What stands between backticks, outside of fenced blocks. */
const codeOf = (text: string): readonly string[] =>
	[...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

/** GitHub's anchor of a heading. */
const anchorOf = (heading: string): string =>
	heading
		.toLowerCase()
		.replace(/[^a-z0-9 _-]/g, '')
		.replaceAll(' ', '-')
const anchorsOf = (text: string): readonly string[] =>
	[...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))

const known = knownInJail(await loadPlan('matrix-synapse'), await emitSample('matrix-synapse'))

for (const { path, text, blocks } of pages) {
	t.test(`every link of ${path} leads somewhere`, async t => {
		for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
			const [file = '', anchor] = target.split('#')
			const full = file === '' ? path : normalize(join(dirname(path), file))
			t.ok(there(full), `${target} is there`)
			if (anchor !== undefined)
				t.ok(anchorsOf(readFileSync(join(projectRoot, full), 'utf8')).includes(anchor), `${target} has that heading`)
		}
	})

	if (forDevelopers.includes(path)) continue

	t.test(`every file of the project that ${path} names is there`, async t => {
		const folders = readdirSync(projectRoot, { withFileTypes: true })
			.filter(entry => entry.isDirectory() && !['dist', 'node_modules'].includes(entry.name))
			.map(({ name }) => name)
		for (const code of codeOf(text)) {
			const name = code.replace(/^\.\//, '')
			const [first = ''] = name.split('/')
			if (!folders.includes(first) || !/^[\w.-]+(\/[\w.-]+)+\/?$/.test(name) || /\/[A-Z]+(\/|$)/.test(name)) continue
			t.ok(there(name), code)
		}
	})

	t.test(`every path in the jail that ${path} names is there`, async t => {
		const written = text.replace(/<!-- (?:types|details) -->[\s\S]*?<!-- end -->/g, '')
		const texts = [...codeOf(written), ...blocks.map(block => block.text)].join('\n')
		const paths = texts.match(/(?<![\w$/.~:*])\/(?:mnt|usr\/local|var|tmp|srv\/matrix)\b[\w./*-]*/g) ?? []
		for (const one of new Set(paths)) t.ok(known(one.replace(/(\/[A-Z]+)?[./]*$/, '')), one)
	})

	t.test(`the pot commands of ${path} have options that pot has`, async t => {
		const lines = blocks.filter(({ info }) => /^sh (pot|pot jail)$/.test(info)).flatMap(block => block.text.split('\n'))
		for (const line of lines.filter(one => one.startsWith('pot '))) t.equal(findUnknownPot(line), undefined, line)
	})
}

t.test('every fenced block says what it is', async t => {
	const kinds =
		/^(sh (run( \d+)?|jail|pot|pot jail|elsewhere)|sh|text( output| messages| values| result| accepted| refused)?|text rows of [a-z-]+|ini scope|[a-z._-]+ (accepted|refused|partial [a-z-]+))$/
	for (const block of pages.flatMap(page => page.blocks)) t.match(block.info, kinds, `${block.page}:${block.line}`)
})

t.test('the functions for steps are those of the library', async t => {
	const page = pages.find(({ path }) => path === 'docs/writing-a-flavour.md')?.text ?? ''
	const [, table = ''] = /\| function \| does \|\n([\s\S]*?)\n\n/.exec(page) ?? []
	const names = [...table.matchAll(/^\| `([a-z_]+) /gm)].map(([, name = '']) => name)
	const library = join(projectRoot, 'src/bootstrap/lib')
	const sh = readdirSync(library).map(name => readFileSync(join(library, name), 'utf8'))
	t.ok(names.length >= 5)
	for (const name of names)
		t.ok(
			sh.some(text => text.includes(`\n${name}() {`)),
			name,
		)
})
