import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { runPython } from '../../fixtures/read-with-python.ts'

const { harmless } = formats.ini

const places: readonly ProvenPlace[] = [
	{ name: 'a bare word', type: 'string', only: harmless, write: (name, index) => `v${index} = {{${name}}}\n` },
	{
		name: 'a word among others',
		type: 'string',
		only: harmless,
		write: (name, index) => `v${index}=one {{${name}}} a{{${name}}}b\n`,
		wanted: value => `one ${value} a${value}b`,
	},
	{
		name: 'a value that may be empty',
		type: 'string',
		only: harmless,
		optional: true,
		write: (name, index) => `v${index} = {{#if ${name}}}{{${name}}}{{else}}none{{/if}}\n`,
		wanted: value => value || 'none',
	},
	...['domain', 'port', 'boolean', 'ip', 'path', 'base64', 'duration', 'size'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string, index: number) => `v${index} = {{${name}}}\n`,
	})),
]

const files = renderPlaces(t, { format: 'ini', places, head: '[section]\n' })
for (const [reader, options] of [
	['configparser', ''],
	['configparser without interpolation', 'interpolation=None'],
	['configparser with comments behind values', 'inline_comment_prefixes=("#", ";")'],
] as const) {
	const program = `
import configparser, json, sys
def read(text):
    parser = configparser.ConfigParser(${options})
    parser.read_string(text)
    return list(dict(parser["section"]).values())
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`
	sameValues(
		t,
		reader,
		files,
		runPython(
			program,
			files.map(({ text }) => text),
		) as unknown[][],
	)
}
t.same(
	files.flatMap(({ text }) => formats.ini.read(text).faults),
	[],
	'our own reader takes all files',
)

const configparser = (text: string): unknown => {
	const program = `
import configparser, json, sys
def read(text):
    parser = configparser.ConfigParser()
    try:
        parser.read_string(text)
        return {name: dict(parser[name]) for name in parser.sections()}
    except configparser.Error as error:
        return type(error).__name__
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`
	return (runPython(program, [text]) as unknown[])[0]
}
const faults: readonly (readonly [text: string, read: unknown, why: string])[] = [
	['[s]\na = 1\n  b = 2\n', { s: { a: '1\nb = 2' } }, 'an indented line as a part of the one above'],
	['[s]\na:b = 1\n', { s: { a: 'b = 1' } }, 'a colon as the end of a key'],
	['[s]\na = 1\nA = 2\n', 'DuplicateOptionError', 'no key twice'],
	['[s]\na = 1\n[t]\nb = 1\n[s]\nc = 1\n', 'DuplicateSectionError', 'no heading twice'],
	['a = 1\n', 'MissingSectionHeaderError', 'no key before a heading'],
]
for (const [text, read, why] of faults) {
	t.same(configparser(text), read, `configparser reads ${why}`)
	t.not(formats.ini.read(text).faults.length, 0, 'and our own reader finds a fault')
}
t.same(formats.ini.read('[s]\na = 1\n[t]\na = 1\n').faults, [], 'a key may stand in each section')
