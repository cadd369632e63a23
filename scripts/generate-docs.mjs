// generate-docs.mjs [--check]: refreshes what stands between `<!-- KIND: WHAT -->` and `<!-- end -->` in README.md and
// docs/*.md. KIND is variables, keys or types. It works with lib/, so build that first.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDefinitions, planOf } from '../lib/commands/context.js'
import { emitReadme } from '../lib/emit/emit-readme.js'
import { schemaOf } from '../lib/model/schema-of.js'
import { types } from '../lib/variables/table.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const definitions = await loadDefinitions(join(root, 'flavours'))

const cell = text => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
const code = text => (text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``)
const table = (heads, rows) =>
	[heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |\n`).join('')

/** The table of variables as the emitted README of the flavour has it. */
const variables = flavour => {
	const [, section] = /\n# Variables\n\n([\s\S]*?)\n(?=# )/.exec(emitReadme(planOf(definitions, flavour))) ?? []
	if (section === undefined) throw new Error(`the README of ${flavour} has no section "Variables"`)
	return section
}

const keysOf = ({ required, properties }) =>
	Object.entries(properties).map(([key, { title, description, default: fallback }]) => [
		code(key),
		cell(description ?? ''),
		cell(title),
		required.includes(key) ? '**required**' : code(fallback ?? ''),
	])

/** The keys of a kind of section: `env`, or `manifest flavour`. */
const keys = what => {
	const [kind, definition = 'flavour'] = what.split(' ')
	const section = schemaOf(definition).properties[kind]
	if (section === undefined) throw new Error(`there is no section [${kind}]`)
	const inner = section.additionalProperties
	const heads = ['key', 'what it says', 'wants', 'default']
	if (typeof inner !== 'object') return table(heads, keysOf(section))
	if (inner.type === 'object') return table(heads, keysOf(inner))
	return table(heads.slice(0, 3), [
		[cell(section.propertyNames.title), cell(inner.description ?? ''), cell(inner.title)],
	])
}

const typeTable = () =>
	table(
		['type', 'accepts', 'example'],
		Object.values(types).map(({ name, summary, example }) => [
			code(name),
			cell(summary),
			code(example.length > 40 ? `${example.slice(0, 32)}…` : example.replaceAll('\n', '\\n')),
		]),
	)

const kinds = { variables, keys, types: typeTable }

const refresh = text =>
	text.replace(/(<!-- ([a-z]+)(?:: ([^\n]+))? -->\n)[\s\S]*?(<!-- end -->)/g, (_, begin, kind, what, end) => {
		const make = kinds[kind]
		if (make === undefined) throw new Error(`there is no table of the kind ${kind}`)
		return `${begin}\n${make(what)}\n${end}`
	})

const pages = [
	'README.md',
	...readdirSync(join(root, 'docs'))
		.filter(name => name.endsWith('.md'))
		.map(name => `docs/${name}`),
]
for (const page of pages) {
	const text = readFileSync(join(root, page), 'utf8')
	const fresh = refresh(text)
	if (fresh === text) continue
	if (process.argv.includes('--check')) {
		console.log(`${page}: stale; run: scripts/generate-docs`)
		process.exitCode = 1
	} else {
		writeFileSync(join(root, page), fresh)
		console.log(`${page}: refreshed`)
	}
}
