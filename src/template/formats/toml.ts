import { asIs, type Barred, type Format } from './format.ts'
import { jsonString } from './json.ts'
import { lineFormat } from './lines.ts'
import { readToml } from './read-toml.ts'

const noEscapes: Barred = {
	characters: "'\n",
	because: "TOML's single quotes escape nothing",
	next: 'use double quotes',
}

const lines = lineFormat({
	name: 'toml',
	separator: '=',
	quotes: {
		'"': { encoder: jsonString, escapes: true },
		"'": { encoder: asIs, escapes: false, barred: [noEscapes] },
	},
	value: { quote: '"', bare: 'numbers' },
	comments: { characters: '#', where: 'word' },
	punctuation: { more: '[,', end: ']' },
	headings: true,
	harmless: '',
	read: readToml,
})

/** TOML: key = value on one line; strings on several lines and inline tables are refused. */
export const toml: Format = {
	...lines,
	// a table's name stands in its heading; one that comes twice is read as a whole
	split: text => text.split(/^(?=\[)/m),
}
