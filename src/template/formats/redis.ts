import { commonlyHarmless } from './format.ts'
import { jsonString } from './json.ts'
import { lineFormat } from './lines.ts'
import { readLines } from './read-lines.ts'
import { unescapeLetters } from './unescape-letters.ts'

/** redis.conf: a directive and its arguments; inside double quotes the usual backslashes, in no other quotes. */
export const redis = lineFormat({
	name: 'redis',
	separator: ' ',
	quotes: { '"': { encoder: jsonString, escapes: true } },
	value: { quote: '"', bare: 'words' },
	comments: { characters: '#', where: 'line' },
	harmless: `${commonlyHarmless}%`,
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
