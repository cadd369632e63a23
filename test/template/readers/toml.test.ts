import { parse } from 'smol-toml'
import t from 'tap'
import { itemsOf, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { runPython } from '../../fixtures/read-with-python.ts'

const places: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'text', write: (name, index) => `v${index} = {{${name}}} # a comment\n` },
	{ name: 'a whole secret', type: 'secret', write: (name, index) => `v${index}={{${name}}}\n` },
	{
		name: 'double quotes',
		type: 'text',
		write: (name, index) => `v${index} = "<{{${name}}}\\t>"\n`,
		wanted: value => `<${value}\t>`,
	},
	{ name: 'single quotes', type: 'string', without: "'", write: (name, index) => `v${index} = '{{${name}}}'\n` },
	{
		name: 'a value that may be empty',
		type: 'string',
		optional: true,
		write: (name, index) => `v${index} = {{#if ${name}}}{{${name}}}{{else}}false{{/if}}\n`,
		wanted: value => value || false,
	},
	{
		name: 'a loop',
		type: 'list of string',
		optional: true,
		write: (name, index) => `v${index} = [ {{#each ${name}}}{{this}}, {{/each}}"end" ]\n`,
		wanted: value => [...itemsOf(value), 'end'],
	},
	{
		name: 'a loop of ports',
		type: 'list of port',
		write: (name, index) => `v${index} = [{{#each ${name}}}{{this}},{{/each}}]\n`,
		wanted: value => itemsOf(value).map(Number),
	},
	...['port', 'integer', 'boolean'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string, index: number) => `v${index} = {{${name}}}\n`,
		wanted: (value: string) => JSON.parse(value) as unknown,
	})),
	...['domain', 'url', 'email', 'path', 'dn'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string, index: number) => `v${index} = {{${name}}}\n`,
	})),
]

const files = renderPlaces(t, { format: 'toml', places, head: '[a.b]\n' })
const texts = files.map(({ text }) => text)
const take = (read: readonly unknown[]) =>
	read.map((whole, file) => {
		const { b } = (whole as { a: { b: Record<string, unknown> } }).a
		return (files[file]?.values ?? []).map((_, index) => b[`v${index}`])
	})
sameValues(t, 'smol-toml', files, take(texts.map(text => parse(text))))
sameValues(
	t,
	"Python's tomllib",
	files,
	take(
		runPython(
			'import json, sys, tomllib; print(json.dumps([tomllib.loads(text) for text in json.load(sys.stdin)]))',
			texts,
		) as unknown[],
	),
)
