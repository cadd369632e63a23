import { parseType } from '../variables/parse-type.ts'
import { typeNames } from '../variables/type.ts'
import { formatNames, moments } from './definition.ts'
import type { TextSchema } from './schema-type.ts'

const matching = (title: string, pattern: string): TextSchema => ({ type: 'string', title, pattern })
const oneOf = (words: readonly string[], title = `one of ${words.join(', ')}`): TextSchema => ({
	type: 'string',
	title,
	enum: words,
})

const segment = '(?!\\.{1,2}(?:/|$))[A-Za-z0-9_.+@%-]+'
const word = '[A-Za-z0-9_./:@%+=,-]+'
const name = '[A-Za-z0-9][A-Za-z0-9_-]*'
const variable = '(?!.*_FILE(?![A-Z0-9_]))[A-Z][A-Z0-9_]*'
const derived = '(?!secret_|dataset$)[a-z][a-z0-9_]*'
const anyVariable = `(?:[A-Z][A-Z0-9_]*|[a-z][a-z0-9_]*)`
const listOf = (item: string): string => `^${item}(?: *, *${item})*$`
const commands = moments.filter(moment => moment !== 'command')
const typeWords = typeNames.flatMap(type => [type, `list of ${type}`]).filter(type => parseType(type) !== undefined)

/** The forms that values of a definition take, each with the words that name it to people. */
export const values = {
	line: matching('one line of text', '^[^\\n]*[^\\s][^\\n]*$'),
	any: { type: 'string', title: 'text' },
	name: matching('letters, digits, _ and -, a letter or digit first', `^${name}$`),
	names: matching('names, separated by commas', listOf(name)),
	variable: matching(
		'the name of a variable: capital letters, digits and _, without _FILE at its end',
		`^${variable}$`,
	),
	variables: matching('names of variables, separated by commas', listOf('[A-Z][A-Z0-9_]*')),
	anyVariable: matching('the name of a variable', `^${anyVariable}$`),
	derived: matching('small letters, digits and _, not dataset, not secret_ first', `^${derived}$`),
	type: oneOf(typeWords, `a type: ${typeNames.join(', ')}; or list of one of them`),
	list: matching('values, separated by commas', listOf('[^,\\s](?:[^,\\n]*[^,\\s])?')),
	yesno: oneOf(['yes', 'no', 'true', 'false', 'on', 'off', '1', '0']),
	truefalse: oneOf(['true', 'false']),
	limit: matching('a whole number of at most 15 digits', '^(?:0|-?[1-9][0-9]{0,14})$'),
	numbers: matching('whole numbers, separated by commas', listOf('[1-9][0-9]{0,4}')),
	version: matching('N.N or N.N.N', '^(?:0|[1-9][0-9]*)(?:\\.(?:0|[1-9][0-9]*)){1,2}$'),
	origin: matching(
		'a port as category/name, or category/name@flavour',
		'^[a-z][a-z0-9-]*/[A-Za-z0-9][A-Za-z0-9_.+-]*(?:@[A-Za-z0-9_.+-]+)?$',
	),
	text: matching(
		'the path of a file in the same folder as the .ini, or below',
		'^[A-Za-z0-9_][A-Za-z0-9_.+-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.+-]*)*$',
	),
	path: matching(
		'a path: absolute, or relative to the dataset, without . or .. or a / at its end',
		`^/?${segment}(?:/${segment})*$`,
	),
	absolute: matching('an absolute path without . or .. or a / at its end', `^(?:/${segment})+$`),
	relative: matching(
		'a path relative to the dataset, without . or .. or a / at its end',
		`^${segment}(?:/${segment})*$`,
	),
	format: oneOf(formatNames),
	owner: matching('user:group', '^[A-Za-z_][A-Za-z0-9_.-]*:[A-Za-z_][A-Za-z0-9_.-]*$'),
	mode: matching('four octal digits, as 0640', '^[0-7]{4}$'),
	condition: matching('VARIABLE, or not VARIABLE', `^(?:not +)?${anyVariable}$`),
	requirement: matching(
		'VARIABLE or VARIABLE = word, or not before either',
		`^(?:not +)?${variable}(?: *= *[^\\s=,]+)?$`,
	),
	generate: matching(
		'base64 N or hex N, N from 16 to 1024 bytes; or command /path and plain words; or given',
		`^(?:(?:base64|hex) (?:1[6-9]|[2-9][0-9]|[1-9][0-9]{2}|10[01][0-9]|102[0-4])|command (?:/${segment})+(?: ${word})*|given)$`,
	),
	health: matching(
		'http://ADDRESS, or unix:/SOCKET /PATH, or pid:/FILE, or command and plain words',
		`^(?:http://(?:\\{\\{[^{}\\n]*\\}\\}|[^\\s{}])+|unix:(?:/${segment})+ /[^\\s{}]*|pid:(?:/${segment})+|command ${word}(?: ${word})*)$`,
	),
	address: matching('one word, with {{NAME}} where a value stands', '^(?:\\{\\{[^{}\\n]*\\}\\}|[^\\s{}])+$'),
	characters: matching(
		'what stands between brackets in a pattern: letters, digits, ranges of them, and . _ @ + : / with - at the end',
		'^(?:A-Z|a-z|0-9|[A-Za-z0-9._@+:/])+-?$',
	),
	seconds: matching('seconds, 1 to 3600', '^(?:[1-9][0-9]{0,2}|[12][0-9]{3}|3[0-5][0-9]{2}|3600)$'),
	rc: matching('the name of an rc script', '^[A-Za-z0-9_][A-Za-z0-9_.-]*$'),
	change: oneOf(['restart', 'reload']),
	port: matching(
		'a port, 1 to 65535',
		'^(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$',
	),
	protocol: oneOf(['tcp', 'udp']),
	moment: matching(
		`${commands.join(', ')}, or command NAME (not apply, check, diff, help or status)`,
		`^(?:${commands.join('|')}|command (?!(?:apply|check|diff|help|status)$)[a-z][a-z0-9-]*)$`,
	),
	phase: oneOf(['boot', 'reborn']),
} as const satisfies Readonly<Record<string, TextSchema>>
