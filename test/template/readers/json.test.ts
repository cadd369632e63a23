import t from 'tap'
import { itemsOf, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { runPython } from '../../fixtures/read-with-python.ts'

const places: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'text', write: name => `{{${name}}}` },
	{ name: 'a whole secret', type: 'secret', write: name => `{{${name}}}` },
	{ name: 'a string', type: 'text', write: name => `"<{{${name}}}\\t>"`, wanted: value => `<${value}\t>` },
	{
		name: 'a value that may be empty',
		type: 'string',
		optional: true,
		write: name => `{{#if ${name}}}{"a": {{${name}}} }{{else}}{"b": "{{${name}}}"}{{/if}}`,
		wanted: value => (value === '' ? { b: '' } : { a: value }),
	},
	{
		name: 'a loop',
		type: 'list of string',
		optional: true,
		write: name => `[{{#each ${name}}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}]`,
		wanted: itemsOf,
	},
	{
		name: 'a loop of ports',
		type: 'list of port',
		write: name => `[1{{#each ${name}}}, {{this}}{{/each}}]`,
		wanted: value => [1, ...itemsOf(value).map(Number)],
	},
	...['port', 'integer', 'boolean'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string) => `{{${name}}}`,
		wanted: (value: string) => JSON.parse(value) as unknown,
	})),
	...['domain', 'url', 'email', 'path', 'dn'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string) => `{{${name}}}`,
	})),
]

const files = renderPlaces(t, { format: 'json', places, head: '[\n', between: ',\n', tail: '\n]\n' })
const texts = files.map(({ text }) => text)
sameValues(
	t,
	'JSON.parse',
	files,
	texts.map(text => JSON.parse(text)),
)
sameValues(
	t,
	"Python's json",
	files,
	runPython(
		'import json, sys; print(json.dumps([json.loads(text) for text in json.load(sys.stdin)]))',
		texts,
	) as unknown[][],
)
