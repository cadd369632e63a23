import { commonlyHarmless, type Encoder } from './format.ts'
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

/** postgresql.conf: name = 'value'. */
export const postgresqlConf = lineFormat({
	name: 'postgresql.conf',
	separator: '=',
	quotes: { "'": { encoder: pgSingle, escapes: true } },
	value: { quote: "'", bareNative: true, bareWord: false },
	comments: { characters: '#', where: 'word' },
	joins: true,
	harmless: '',
	read: text =>
		readLines(text, {
			head: /^([A-Za-z_][\w.]*)[ \t]*=[ \t]*/,
			comments: '#',
			endOfLine: /(?:[ \t]+#[^']*)?[ \t]*$/,
			forms: [
				{
					shape: /'((?:[^'\\]|\\.|'')*)'/,
					mean: ([, inside = '']) => unescapeLetters(inside.replaceAll("''", "\\'")),
				},
				{ shape: /[\w.:/+-]+/, mean: ([word]) => word, native: ([word]) => /^(?:-?[0-9.]+|true|false)$/.test(word) },
			],
		}),
})

/** pg_hba.conf: type, database, user, address, method and options, each a word of at most 255 bytes in older servers. */
export const pgHba = lineFormat({
	name: 'pg_hba.conf',
	separator: ' ',
	quotes: { '"': { encoder: hbaDouble, escapes: false } },
	value: { quote: '"', bareNative: false, bareWord: false },
	comments: { characters: '#', where: 'word' },
	joins: true,
	harmless: commonlyHarmless.replace(/[@,+/]/g, ''),
	barred: [noNewline],
	maxBytes: 255,
	read: text =>
		readLines(text, {
			head: /^(local|host|hostssl|hostnossl|hostgssenc|hostnogssenc|include|include_if_exists|include_dir)(?:[ \t]+|$)/,
			comments: '#',
			endOfLine: /(?:[ \t]+#[^"]*)?[ \t]*$/,
			forms: [
				{
					shape: /(?:"(?:[^"]|"")*"|[^ \t"#])+/,
					mean: ([word]) => word.replace(/"((?:[^"]|"")*)"/g, (_, inside) => inside.replaceAll('""', '"')),
				},
			],
		}),
})
