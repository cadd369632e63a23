import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { itemsOf, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { readWithPythonHtml } from '../../fixtures/read-with-python.ts'

// every part is two elements, the second of which ends what the part writes
const element = (inside: string, attribute = 'x'): string => `<p a="${attribute}">${inside}</p><i b="end"></i>`
const all = (value: string, attribute = 'x') => [attribute, ...(value === '' ? [] : [value]), 'end']

const places: readonly ProvenPlace[] = [
	{ name: 'text', type: 'text', write: name => element(`+{{${name}}}+`), wanted: value => all(`+${value}+`) },
	{
		name: 'text alone',
		type: 'secret',
		write: name => element(`{{${name}}}`),
		wanted: value => all(value),
	},
	{
		name: 'an attribute',
		type: 'text',
		write: name => element('y', `<{{${name}}}`),
		wanted: value => all('y', `<${value}`),
	},
	{
		name: 'a value that may be empty',
		type: 'string',
		optional: true,
		write: name => element(`{{#if ${name}}}+{{${name}}}{{/if}}`, `{{${name}}}`),
		wanted: value => all(value && `+${value}`, value),
	},
	{
		name: 'an address',
		type: 'url',
		write: name => `<a href="{{${name}}}">z</a><i b="end"></i>`,
		wanted: value => [value, 'z', 'end'],
	},
	{
		name: 'the end of an address',
		type: 'string',
		write: name => `<a href="https://a.example/?q={{${name}}}">z</a><i b="end"></i>`,
		wanted: value => [`https://a.example/?q=${value}`, 'z', 'end'],
	},
	...['https:', 'mailto:', 'tel:', '/', '#', 'x/'].map(begin => ({
		name: `an address behind ${begin}`,
		type: 'string',
		write: (name: string) => `<a href="${begin}{{${name}}}">z</a><i b="end"></i>`,
		wanted: (value: string) => [`${begin}${value}`, 'z', 'end'],
	})),
	{
		name: 'a loop',
		type: 'list of string',
		optional: true,
		write: name => element(`{{#each ${name}}}{{this}};{{/each}}`),
		wanted: value =>
			all(
				itemsOf(value)
					.map(item => `${item};`)
					.join(''),
			),
	},
	{ name: 'a port', type: 'port', write: name => element(`{{${name}}}`), wanted: value => all(value) },
]

const files = renderPlaces(t, { format: 'html', places })
/** The readings of every part, as many as it must have. */
const split = (found: readonly (readonly string[])[]) =>
	found.map((readings, file) => {
		let at = 0
		return (files[file]?.values ?? []).map(({ wanted }) => {
			const from = at
			at += (wanted as readonly string[]).length
			return readings.slice(from, at)
		})
	})
sameValues(t, "Python's html.parser", files, split(readWithPythonHtml(files.map(({ text }) => text))))
sameValues(
	t,
	'our own reader',
	files,
	split(files.map(({ text }) => formats.html.read(text).readings.map(({ value }) => value))),
)
