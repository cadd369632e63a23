import { type Barred, commonlyHarmless } from './format.ts'
import { jsonString } from './json.ts'
import { lineFormat } from './lines.ts'
import { readLines } from './read-lines.ts'
import { unescapeLetters } from './unescape-letters.ts'

/** To redis 64m is 64,000,000 and 64mb is 67,108,864; a time is a number, whose unit the directive says. */
const units: Barred = {
	characters: 'KMGsmhdwy',
	because: 'redis knows other units than the type',
	next: 'use an integer, and write its unit behind it, as {{NAME}}mb',
	only: ['size', 'duration'],
}

/** redis.conf: a directive and its arguments; inside double quotes the usual backslashes, in no other quotes. */
export const redis = lineFormat({
	name: 'redis',
	separator: ' ',
	quotes: { '"': { encoder: jsonString, escapes: true } },
	value: { quote: '"', bare: 'words' },
	comments: { characters: '#', where: 'line' },
	harmless: `${commonlyHarmless}%`,
	barred: [units],
	booleans: ['yes', 'no'],
	read: text =>
		readLines(text, {
			head: /^([A-Za-z][A-Za-z0-9_-]*)(?:[ \t]+|$)/,
			comments: '#',
			empty: false,
			forms: [
				{ shape: /"((?:[^"\\]|\\.)*)"/, mean: ([, inside = '']) => unescapeLetters(inside) },
				{ shape: /[^ \t"']+/, mean: ([word]) => word },
			],
		}),
})
