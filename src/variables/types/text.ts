import { characters } from '../characters.ts'
import { defineTextType } from '../define-text-type.ts'
import type { VariableType } from '../type.ts'

/**
 * What YAML and others change or refuse, beside the controls: NEL is one of them, the separators of lines and
 * paragraphs, the two non-characters, and halves of surrogate pairs, which are not Unicode text.
 */
const refused = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Surrogate}/u
/** What a line may hold, as a class of a schema's pattern. */
export const oneLine = '[^\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufffe\\uffff]'
/** The same for a text of many lines. */
export const manyLines = '[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufffe\\uffff]'

const normaliseLine = (value: string): string | undefined =>
	refused.test(value) || value.includes('\n') ? undefined : value

/** What the strictest reader of configuration files still takes as one token. */
const maxBytes = 4000

const goodLines = [
	'a',
	' ',
	'a b',
	' leading and trailing ',
	'tab\there',
	'"\'\\$`',
	'#{{NAME}}%&|;',
	'äöü €',
	'日本語',
	'😀',
	'\u00a0',
	'\u07ff\u0800\ud7ff\ue000\ufffd',
	'\u{10000}\u{10ffff}',
	'\u2027\u202a',
	'-n',
	'~',
	'*',
	'\\',
	'a'.repeat(4000),
	'é'.repeat(2000),
	'\ufeffa',
	'\u00a0\u00bf\u00c0\u00ff',
	'\u{1fffe}',
	"'",
	'\\n',
	'!',
	'\ufffd',
]
const badLines = [
	'',
	'\u0001',
	'a\u001b[0m',
	'\u007f',
	'\u0080',
	'a\u0085b',
	'\u009f',
	'\u2028',
	'a\u2029',
	'\ufffe',
	'\uffff',
	'\r',
	'a\r\n',
	'\ud800',
	'a\udc00b',
	'\udc00\ud800',
	'\0',
	'a\0',
	'\u000b',
	'\u000c',
]

const line = (name: 'string' | 'secret', summary: string, use: string, example: string): VariableType =>
	defineTextType({
		name,
		summary,
		use,
		normalForm: 'as it was given',
		alphabet: { ascii: `\t${characters.printable}`, nonAscii: true },
		maxBytes,
		pattern: `^${oneLine}+$`,
		normalise: normaliseLine,
		sh: `
	_r=$1
	_type_length "$2" "$3" ${maxBytes} && _type_utf8 "$1" '	'
`,
		example,
		good: goodLines,
		bad: [...badLines, '\n', 'a\nb', 'a'.repeat(4001), 'é'.repeat(2001), 'a'.repeat(65536)],
	})

export const string = line(
	'string',
	'one line of text up to 4000 bytes, without control characters',
	'any line of text: a name, a title, a phrase',
	'some text',
)
export const secret = line(
	'secret',
	'one line up to 4000 bytes, without control characters',
	'passwords, tokens and keys: no message and no diff shows them',
	'correct horse battery staple',
)

export const text = defineTextType({
	name: 'text',
	summary: 'text up to 16384 bytes, without control characters other than newline and tab',
	use: 'text of several lines',
	normalForm: 'as it was given',
	alphabet: { ascii: `\t\n${characters.printable}`, nonAscii: true },
	maxBytes: 16384,
	pattern: `^${manyLines}+$`,
	normalise: value => (refused.test(value) ? undefined : value),
	sh: `
	_r=$1
	_type_length "$2" "$3" 16384 && _type_utf8 "$1" '	
'
`,
	example: 'first line\nsecond line',
	good: [...goodLines, '\n', 'a\nb\n', '\n\n', 'a'.repeat(16384), 'é'.repeat(8192)],
	bad: [...badLines, 'a'.repeat(16385), 'é'.repeat(8193), 'a'.repeat(65536), 'é'.repeat(32768)],
})
