import { type Barred, commonlyHarmless, type Encoder } from './format.ts'
import { lineFormat, noNewline } from './lines.ts'
import { readLines } from './read-lines.ts'
import { unescapeLetters } from './unescape-letters.ts'

const pgSingle: Encoder = {
	name: 'pg-single',
	passes: [
		{ byte: '\\', text: '\\\\' },
		{ byte: "'", text: "''" },
		{ byte: '\n', text: '\\n' },
	],
}
const hbaDouble: Encoder = { name: 'hba-double', passes: [{ byte: '"', text: '""' }] }

/** PostgreSQL knows kB, MB and GB, and of times ms, s, min, h and d. */
const units: Barred = {
	characters: 'KMGsmhdwy',
	because: 'PostgreSQL knows other units than the type',
	next: "use an integer, and write its unit behind it, as '{{NAME}}MB'",
	only: ['size', 'duration'],
}

/** postgresql.conf: name = 'value'. */
export const postgresqlConf = lineFormat({
	name: 'postgresql.conf',
	separator: '=',
	quotes: { "'": { encoder: pgSingle, escapes: true } },
	value: { quote: "'", bare: 'numbers' },
	comments: { characters: '#', where: 'word' },
	joins: 'parts',
	harmless: '',
	barred: [units],
	read: text =>
		readLines(text, {
			head: /^([A-Za-z_][\w.]*)[ \t]*=[ \t]*/,
			comments: '#',
			commentsAfterWords: true,
			forms: [
				{
					shape: /'((?:[^'\\]|\\.|'')*)'/,
					mean: ([, inside = '']) => unescapeLetters(inside.replaceAll("''", "\\'")),
				},
				{ shape: /[\w.:/+-]+/, mean: ([word]) => word, native: ([word]) => /^(?:-?[0-9.]+|true|false)$/.test(word) },
			],
		}),
})

const regex: Barred = {
	characters: '/',
	because: 'PostgreSQL 16 reads a database or user that starts so as a regex, in quotes too',
	next: 'use a type without it, or a string with `characters`',
	except: ['cidr', 'url'],
}

/** pg_hba.conf: type, database, user, address, method and options. */
export const pgHba = lineFormat({
	name: 'pg_hba.conf',
	separator: ' ',
	quotes: { '"': { encoder: hbaDouble, escapes: false } },
	value: { quote: '"', bare: 'nothing' },
	comments: { characters: '#', where: 'word' },
	joins: 'parts',
	harmless: commonlyHarmless.replace(/[@,+/]/g, ''),
	barred: [noNewline, regex],
	// a word has at most 10,240 bytes with what is joined to it (256 in servers older than August 2023)
	maxBytes: 10_000,
	// it reads any other word than 1 as no, and says nothing
	booleans: ['1', '0'],
	read: text =>
		readLines(text, {
			head: /^(local|host|hostssl|hostnossl|hostgssenc|hostnogssenc|include|include_if_exists|include_dir)(?:[ \t]+|$)/,
			comments: '#',
			commentsAfterWords: true,
			forms: [
				{
					shape: /(?:"(?:[^"]|"")*"|[^ \t"#])+/,
					mean: ([word]) => word.replace(/"((?:[^"]|"")*)"/g, (_, inside) => inside.replaceAll('""', '"')),
				},
			],
		}),
})
