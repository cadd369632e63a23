import t from 'tap'
import { type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { runConsul } from '../../fixtures/run-consul.ts'

const places: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'text', write: name => `{{${name}}}` },
	{ name: 'a whole secret', type: 'secret', write: name => `{{${name}}}` },
	{ name: 'a string', type: 'text', write: name => `"<{{${name}}}\\t>"`, wanted: value => `<${value}\t>` },
	{
		name: 'a value that may be empty',
		type: 'string',
		optional: true,
		write: name => `{{#if ${name}}}{{${name}}}{{else}}"<{{${name}}}>"{{/if}}`,
		wanted: value => value || '<>',
	},
	{
		name: 'a loop',
		type: 'list of string',
		write: name => `"{{#each ${name}}}{{this}};{{/each}}"`,
		wanted: value => `${value.split(',').join(';')};`,
	},
	...['domain', 'url', 'email', 'path', 'dn'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string) => `{{${name}}}`,
	})),
]

t.test('consul shows what went in', async t => {
	const files = renderPlaces(t, {
		format: 'hcl',
		places,
		also: ['${', 'a ${ " b', '%{if}', '$${x}'],
		head: '{ "service": { "name": "SERVICE", "port": 1, "tags": [\n',
		between: ',\n',
		tail: '\n] } }\n',
	})
	const named = files.map(({ text }, index) => text.replace('SERVICE', `s${index}`))
	for (const ending of ['hcl', 'json'])
		sameValues(
			t,
			`consul, of files that end in .${ending},`,
			files,
			await runConsul(
				new Map(named.map((text, index) => [`s${index}.${ending}`, text])),
				files.map((_, index) => `s${index}`),
			),
		)
})
