// generate-docs.mjs [--check]: refreshes what stands between `<!-- KIND: WHAT -->` and `<!-- end -->` in README.md and
// docs/*.md. KIND is variables, parts, alerts, keys, types, details, helpers or format. It works with lib/, so build that
// first.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { loadDefinitions, planOf } from '../lib/commands/context.js'
import { emitVariableTables } from '../lib/emit/emit-readme.js'
import { groupVariables } from '../lib/emit/group-variables.js'
import { cell, code, emitTable } from '../lib/emit/markdown.js'
import { schemaOf } from '../lib/model/schema-of.js'
import { formats } from '../lib/template/formats/formats.js'
import { helpers } from '../lib/template/helpers/table.js'
import { typeDetails, typeOverview } from './type-tables.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const definitions = await loadDefinitions(join(root, 'flavours'))

/** The tables of variables as the emitted README of the flavour has them, one level deeper. */
const variables = flavour => emitVariableTables(planOf(definitions, flavour)).replace(/^## /gm, '### ')

/** What the variables of each part are for, and what keeps it off. */
const parts = flavour =>
	emitTable(
		['part', 'what it is', 'its variables'],
		groupVariables(planOf(definitions, flavour)).map(group => [
			group.name,
			cell([`${group.summary.replace(/\.$/, '')}.`, ...group.notes].join(' ')),
			group.variables.map(({ name }) => code(name)).join(' '),
		]),
	)

const keysOf = ({ required, properties, else: unless }) =>
	Object.entries(properties).map(([key, { title, description, default: fallback }]) => [
		code(key),
		cell(description ?? ''),
		cell(title),
		required.includes(key) || unless?.required.includes(key) ? '**required**' : code(fallback ?? ''),
	])

/** The keys of a kind of section: `env`, or `manifest flavour`. */
const keys = what => {
	const [kind, definition = 'flavour'] = what.split(' ')
	const section = schemaOf(definition).properties[kind]
	if (section === undefined) throw new Error(`there is no section [${kind}]`)
	const inner = section.additionalProperties
	const heads = ['key', 'what it says', 'wants', 'default']
	if (typeof inner !== 'object') return emitTable(heads, keysOf(section))
	if (inner.type === 'object') return emitTable(heads, keysOf(inner))
	return emitTable(heads.slice(0, 3), [
		[cell(section.propertyNames.title), cell(inner.description ?? ''), cell(inner.title)],
	])
}

/** The quotes in which an escaping is used, as docs show it. */
const quotes = {
	'json-string': '"…"',
	'yaml-single': "'…'",
	'nginx-double': '"…"',
	'nginx-single': "'…'",
	'sh-double': '"…"',
	'sh-single': "'…'",
	html: 'text and attributes, "…"',
	'ssh-double': '"…"',
	'pg-single': "'…'",
	'hba-double': '"…"',
	'syslog-string': '"…"',
	'syslog-template': '"…" of a template',
}

const quoteOf = ({ name }) => {
	if (quotes[name] === undefined) throw new Error(`no quotes of ${name}; add them to the table in generate-docs.mjs`)
	return quotes[name]
}

const names = { '\n': 'newline', '\t': 'tab', '`': 'backtick' }
const written = text => (/[\n\t`]/.test(text) ? [...text].map(char => names[char] ?? code(char)).join(' ') : code(text))

const wholeValue = ({ value, encoders, harmless }) => {
	if (value === undefined) return harmless === '' ? 'none' : 'written as a bare word'
	const { open, close, bare } = value
	return [
		`in ${code(`${open}…${close}`)}${encoders.length > 0 ? '' : ', as it stands'}`,
		...(bare === 'numbers' ? ['numbers and booleans without quotes'] : []),
		...(bare === 'words' ? ['types with harmless characters only without quotes'] : []),
	].join('; ')
}

/** What a format's module says of its places. */
const format = name => {
	const { encoders, harmless, maxBytes, maxLine } = formats[name]
	const rows = [
		['whole value', wholeValue(formats[name])],
		...encoders.map(encoder => [
			`inside ${quoteOf(encoder).replace(/(["'])…\1/, code)}`,
			encoder.passes.map(({ byte, text }) => `${written(byte)} → ${written(text)}`).join(', '),
		]),
		[
			'harmless in a bare word',
			harmless === ''
				? 'nothing'
				: `${/[A-Z]/.test(harmless) ? 'letters' : 'small letters'}, digits and ${code(harmless.replace(/[A-Za-z0-9]/g, ''))}`,
		],
		...(maxBytes === undefined ? [] : [['longest value', `${maxBytes.toLocaleString('en')} bytes`]]),
		...(maxLine === undefined ? [] : [['longest line', `${maxLine.toLocaleString('en')} bytes`]]),
	]
	return emitTable(['place', 'how a value is written'], rows)
}

/** Every alert of the rules that ship, with the comment above it or what it says itself. */
const alerts = () => {
	const files = [...definitions.library.components.values(), ...definitions.library.flavours.values()]
	const rules = files.flatMap(({ name, texts }) => {
		const { groups } = parse(texts.get('monitoring/alerts.yml') ?? 'groups: []')
		return groups.flatMap(group => group.rules.map(rule => ({ name, ...rule })))
	})
	return emitTable(
		['alert', 'of', 'how bad', 'what it says of the jail', 'after'],
		rules.map(({ alert, name, labels, annotations, for: time }) => {
			const summary = annotations.summary.replace(/\{\{ \$labels\.instance \}\}:? /, '')
			return [code(alert), name, labels.severity, cell(summary.replace(/\{\{ \$labels\.(\w+) \}\}/g, 'the $1')), time]
		}),
	)
}

const helperTable = () =>
	emitTable(
		['written', 'makes', 'of', 'writes'],
		Object.values(helpers).map(({ summary, example: { written, value, result } }) => [
			code(written),
			cell(summary),
			code(value),
			code(result),
		]),
	)

const kinds = {
	helpers: helperTable,
	variables,
	parts,
	alerts,
	keys,
	types: typeOverview,
	details: typeDetails,
	format,
}

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
