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
