import t from 'tap'
import { scanLine } from '../../src/load/scan-line.ts'
import { inTitle } from '../fixtures/in-title.ts'

const keys: readonly (readonly [line: string, key: string, text: string])[] = [
	['a = b', 'a', 'b'],
	['a=b', 'a', 'b'],
	['a\t=\tb c \t', 'a', 'b c'],
	['a = b = c', 'a', 'b = c'],
	['a = [b]', 'a', '[b]'],
	['a = true', 'a', 'true'],
	['a = null', 'a', 'null'],
	['a = 0644', 'a', '0644'],
	['a = ü `x` $y', 'a', 'ü `x` $y'],
	['a = ""', 'a', ''],
	['a = "b; # \\"c\\" \' \\\\ \\n"', 'a', 'b; # "c" \' \\ \n'],
	['a = "true"', 'a', 'true'],
	['a = " b "', 'a', ' b '],
	['a = "\\u00e9"', 'a', 'é'],
	['net-im/py-matrix-synapse = b', 'net-im/py-matrix-synapse', 'b'],
	['a/b@flavour = c', 'a/b@flavour', 'c'],
	['devel/libsigc++ = c', 'devel/libsigc++', 'c'],
	['constructor = b', 'constructor', 'b'],
]
for (const [line, key, text] of keys) t.strictSame(scanLine(line), { tag: 'key', key, text }, `reads ${inTitle(line)}`)

for (const line of ['', ' ', '\t', '# a', '; a', '  # a = b', '#', '# [a]', '# "'])
	t.strictSame(scanLine(line), { tag: 'nothing' }, `passes over ${inTitle(line)}`)

t.strictSame(scanLine('[a]'), { tag: 'heading', kind: 'a' })
t.strictSame(scanLine('[a-b] \t'), { tag: 'heading', kind: 'a-b' })
t.strictSame(scanLine('[env.A_b-9]'), { tag: 'heading', kind: 'env', name: 'A_b-9' })
t.strictSame(scanLine('[env.__proto__]'), { tag: 'heading', kind: 'env', name: '__proto__' })

const form = 'key = value, [kind.NAME], or a line that starts with #'
const heading = '[kind] or [kind.NAME] alone on its line, NAME of letters, digits, _ and -'
const bare = 'a value without ; # " \' \\ or space of other kinds, or a JSON string'
const faults: readonly (readonly [line: string, want: string, got: string, next?: string])[] = [
	['a', form, 'a'],
	['= b', form, '= b'],
	[' a = b', form, ' a = b'],
	['a b = c', form, 'a b = c'],
	['a[] = c', form, 'a[] = c'],
	['_a = c', form, '_a = c'],
	['__proto__ = c', form, '__proto__ = c'],
	['"a" = c', form, '"a" = c'],
	['[a', heading, '[a'],
	['[]', heading, '[]'],
	['[A]', heading, '[A]'],
	['[a] # b', heading, '[a] # b'],
	['[a] b = c', heading, '[a] b = c'],
	[' [a]', heading, ' [a]'],
	['[a.]', heading, '[a.]'],
	['[a.b.c]', heading, '[a.b.c]'],
	['[a.b c]', heading, '[a.b c]'],
	['[a.b\\.c]', heading, '[a.b\\.c]'],
	['a =', 'a value', 'nothing', 'an empty one is a = ""'],
	['a = b # c', bare, 'one with #', 'write a = "b # c"'],
	['a = b; c', bare, 'one with ;', 'write a = "b; c"'],
	["a = b's", bare, "one with '", 'write a = "b\'s"'],
	["a = 'b'", bare, "one with '", 'write a = "\'b\'"'],
	['a = b "c"', bare, 'one with "', 'write a = "b \\"c\\""'],
	['a = b\\c', bare, 'one with \\', 'write a = "b\\\\c"'],
	['a = b\u00a0', bare, '"b\u00a0"', 'write a = "b\u00a0"'],
	['a = "b', 'one JSON string and nothing after it', '"b'],
	['a = "b" # c', 'one JSON string and nothing after it', '"b" # c'],
	['a = "b", "c"', 'one JSON string and nothing after it', '"b", "c"'],
	['a = "\\x41"', 'one JSON string and nothing after it', '"\\x41"'],
	['a = "\\u0000"', 'text without control characters', 'U+0000'],
	['a = "\\ud800"', 'text without control characters', 'U+D800'],
	['a = "\\r"', 'text without control characters', 'U+000D'],
	['a = b\r', 'lines that end in a line feed alone', 'U+000D'],
	['\ufeff[a]', 'plain text in UTF-8 without a mark', 'U+FEFF'],
	['a = b\u2028c', 'plain text in UTF-8 without a mark', 'U+2028'],
	['# \u0001', 'plain text in UTF-8 without a mark', 'U+0001'],
	['a = \u0085', 'plain text in UTF-8 without a mark', 'U+0085'],
]
for (const [line, want, got, next] of faults)
	t.match(
		scanLine(line),
		{ tag: 'fault', want, got, ...(next === undefined ? {} : { next }) },
		`refuses ${inTitle(line)}`,
	)
