import fc from 'fast-check'
import t from 'tap'
import { scanIni } from '../../src/load/scan-ini.ts'
import { assertProperty } from '../fixtures/assert-property.ts'
import { asLines, sourceOf } from '../fixtures/definitions.ts'

const source = sourceOf('component')

t.test('remembers sections, keys and their lines', async t => {
	const { written, issues } = scanIni('# c\n[manifest]\na = 1\n\n[env.B]\n; d\ntype = "x"\n[env.C]', source)
	t.strictSame(issues, [])
	t.match(written, source)
	t.strictSame(
		written?.sections.map(({ keys, ...section }) => ({ ...section, keys: [...keys] })),
		[
			{ kind: 'manifest', heading: 'manifest', line: 2, keys: [['a', { text: '1', line: 3 }]] },
			{ kind: 'env', name: 'B', heading: 'env.B', line: 5, keys: [['type', { text: 'x', line: 7 }]] },
			{ kind: 'env', name: 'C', heading: 'env.C', line: 8, keys: [] },
		],
	)
})

const cases: readonly (readonly [title: string, text: string, ...lines: string[]])[] = [
	['a key outside of sections', 'a = b\n', 'x.ini:1 a: want a section before the first key, got a outside of any'],
	['a key twice', '[m]\na = b\n\na = c\n', 'x.ini:4 [m] a: want each key once, got a of line 2 again'],
	['a section twice', '[m]\na = b\n[m]\na = b', 'x.ini:3 [m]: want each section once, got [m] of line 1 again'],
	['a named section twice', '[e.A]\n[e.A]', 'x.ini:2 [e.A]: want each section once, got [e.A] of line 1 again'],
	[
		'a bare and a named heading of one kind',
		'[env]\n[env.A]\n',
		'x.ini:2 [env.A]: want one form of heading for env, got [env] in line 1',
	],
	[
		'a named and a bare heading of one kind',
		'[env.A]\n[env]\n',
		'x.ini:2 [env]: want one form of heading for env, got [env.A] in line 1',
	],
	[
		'carriage returns, in every line',
		'[m]\r\na = b\r\n',
		'x.ini:1: want lines that end in a line feed alone, got U+000D',
		'x.ini:2: want lines that end in a line feed alone, got U+000D',
	],
	['a byte order mark', '\ufeff[m]\n', 'x.ini:1: want plain text in UTF-8 without a mark, got U+FEFF'],
	[
		'all that is wrong at once; keys after a heading that cannot be read belong to no other section',
		'[m]\na = b\n[e.A B]\na = b\nc = d;e\n[n]\n?',
		'x.ini:3: want [kind] or [kind.NAME] alone on its line, NAME of letters, digits, _ and -, got [e.A B]',
		`x.ini:5 c: want a value without ; # " ' \\ or space of other kinds, or a JSON string, got one with ;; write c = "d;e"`,
		'x.ini:7 [n]: want key = value, [kind.NAME], or a line that starts with #, got ?',
	],
]
for (const [title, text, ...lines] of cases)
	t.test(`refuses ${title}`, async t => {
		const { written, issues } = scanIni(text, source)
		t.equal(written, undefined)
		t.strictSame(asLines(issues), lines)
	})

t.test('accepts nothing that the ini package reads otherwise', async t => {
	// assertIniAgrees throws inside scanIni when the two differ.
	const piece = fc.constantFrom(
		...['[', ']', '=', ' = ', '"', "'", '#', ';', '\\', '\\"', ' ', '\t', '\r', '\u00a0', '\u2028', '.', '-', '/', '@'],
		...['a', 'b', 'env', 'manifest', 'true', 'false', 'null', '__proto__', 'constructor', '[]', '1', 'é', ','],
		...['[env.A]', '[env.B]', '[m]', 'a = ', 'b = '],
	)
	const line = fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join(''))
	const text = fc.array(line, { maxLength: 8 }).map(lines => ['[first]', ...lines].join('\n'))
	let accepted = 0
	assertProperty(
		fc.property(text, content => {
			const { written } = scanIni(content, source)
			if (written) accepted++
		}),
		3000,
	)
	t.ok(accepted > 100, `${accepted} texts were accepted`)
})

t.test('reads back every value that is written as a JSON string', async t => {
	const value = fc
		.string({ unit: 'binary', maxLength: 40 })
		.filter(v => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(v))
	assertProperty(
		fc.property(value, want => {
			const { written } = scanIni(`[m]\na = ${JSON.stringify(want)}\n`, source)
			return written?.sections[0]?.keys.get('a')?.text === want
		}),
		1000,
	)
	t.pass('all came back')
})
