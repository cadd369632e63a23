import t from 'tap'
import { parse } from 'yaml'
import { itemsOf, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { readWithPyYaml } from '../../fixtures/read-with-python.ts'

const bare = (value: string): unknown => JSON.parse(value)

const places: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'text', write: (name, index) => `v${index}: {{${name}}}\n` },
	{ name: 'a whole secret', type: 'secret', write: (name, index) => `v${index}: {{${name}}} # a comment\n` },
	{
		name: 'double quotes',
		type: 'text',
		write: (name, index) => `v${index}: "<{{${name}}}\\t>"\n`,
		wanted: value => `<${value}\t>`,
	},
	{
		name: 'single quotes',
		type: 'string',
		write: (name, index) => `v${index}: 'it''s {{${name}}}'\n`,
		wanted: value => `it's ${value}`,
	},
	{
		name: 'an item in brackets',
		type: 'string',
		write: (name, index) => `v${index}: [ {{${name}}}, {a: {{${name}}}, b: "{{${name}}}"} ]\n`,
		wanted: value => [value, { a: value, b: value }],
	},
	{
		name: 'a value that may be empty',
		type: 'string',
		optional: true,
		write: (name, index) => `v${index}:\n{{#if ${name}}}\n  - {{${name}}}\n{{/if}}\n  - "{{${name}}}"\n`,
		wanted: value => (value === '' ? [''] : [value, value]),
	},
	{
		name: 'a loop',
		type: 'list of string',
		optional: true,
		write: (name, index) => `v${index}: [{{#each ${name}}}{{this}}, {{/each}}]\n`,
		wanted: itemsOf,
	},
	{
		name: 'a loop of ports',
		type: 'list of port',
		write: (name, index) => `v${index}:\n  - 1\n{{#each ${name}}}\n  - {{this}}\n{{/each}}\n`,
		wanted: value => [1, ...itemsOf(value).map(Number)],
	},
	...['port', 'integer', 'boolean'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string, index: number) => `v${index}: [{{${name}}}, {{${name}}}]\n`,
		wanted: (value: string) => [bare(value), bare(value)],
	})),
	...['domain', 'ip', 'url', 'email', 'path', 'duration', 'size', 'dn', 'base64', 'ssh-key'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string, index: number) => `v${index}: {{${name}}}\n`,
	})),
]

const files = renderPlaces(t, { format: 'yaml', places })
const take = (read: readonly unknown[]) =>
	read.map((values, file) =>
		(files[file]?.values ?? []).map((_, index) => (values as Record<string, unknown>)[`v${index}`]),
	)

sameValues(t, "PyYAML's safe loader", files, take(readWithPyYaml(files.map(({ text }) => text))))
for (const version of ['1.1', '1.2'] as const)
	sameValues(t, `yaml ${version}`, files, take(files.map(({ text }) => parse(text, { version }))))
