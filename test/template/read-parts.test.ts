import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { formats } from '../../src/template/formats/formats.ts'
import { partReader } from '../../src/template/read-parts.ts'
import { thorough } from '../fixtures/assert-property.ts'
import { seeds } from '../fixtures/seeds.ts'

/** Lines of each format that is read in parts, among them all that might lead a reader beyond the end of its part. */
const lines = {
	yaml: [
		...[
			'a: 1',
			'b: "x"',
			'c:',
			'd: |',
			'e: >-',
			'f: [1,',
			'g: {x: 1}',
			'h: "open',
			'i: &n 1',
			'j: *n',
			'k: plain',
			'l: !!str',
		],
		...[
			'  x: 1',
			'  - y',
			'- z',
			'   deep',
			'',
			' ',
			'# c: 1',
			'  # c',
			'"',
			'  ]',
			']',
			'---',
			'...',
			'%TAG',
			'? q',
			': r',
		],
		...['a.b-c: 2', '"q": 1', "'r': 2", 'plain', 'm:n', 'k: 3 # c', '<<: *n', 'n: 2001-01-01', '\tt: 1', 'o: "a\\'],
	],
	'rc.conf': [
		...[
			'a=1',
			'b="x"',
			"c='y'",
			'd="open',
			"e='open",
			'f=x\\',
			'# g',
			'',
			' ',
			'"',
			"'",
			'h="a\\',
			'i=$x',
			'j="a" # b',
		],
		...['', '', '', '', '', '[ -n x ] || k=1', '  l=2', 'm=a"b"c', 'plain', 'n="a"b'],
	],
	toml: [
		...[
			'a = 1',
			'b = "x"',
			'[t]',
			'[t.u]',
			'[[v]]',
			'[[v]]',
			'[w]',
			'c = """',
			'"""',
			"d = '''",
			"'''",
			'e = [1,',
			']',
			'# f',
		],
		...['', 'g = {x = 1}', 't = 1', '[a]', 'h.i = 1', '[h]', 'j = "open', '[x', '[ y ]'],
	],
} as const

for (const [name, fragments] of Object.entries(lines)) {
	const format = formats[name as keyof typeof lines]
	const text = fc
		.oneof(
			fc.array(fc.constantFrom(...fragments), { maxLength: 9 }),
			fc.shuffledSubarray([...fragments], { maxLength: 4 }),
		)
		.chain(some =>
			fc.constantFrom(['\n', ''], ['\n', '\n'], ['\n\n', '\n']).map(([between, end]) => some.join(between) + end),
		)
	for (const seed of seeds)
		t.test(`${name}: to read the parts is to read the whole, seed ${seed}`, async t => {
			let together = 0
			fc.assert(
				fc.property(text, text => {
					const parts = format.split?.(text) ?? []
					equal(parts.join(''), text)
					const read = parts.map(part => format.read(part))
					const readings = read.flatMap(one => one.readings)
					const names = readings.filter(({ kind, path }) => kind === 'name' && path === '').map(one => one.value)
					if (read.some(({ faults }) => faults.length > 0) || new Set(names).size < names.length) return
					deepEqual(format.read(text), { readings, faults: [] })
					if (parts.length > 1) together++
				}),
				{ seed, numRuns: thorough(3000) },
			)
			t.ok(together > 20, 'there are texts of several parts')
		})
}

t.test('a part comes back once, and where parts do not tell, the whole', async t => {
	const read = partReader(formats.yaml)
	const fresh = (text: string) => read(text).fresh.map(part => part.text)
	t.same(fresh('a: "Zq1Qz"\nb: 1\n'), ['a: "Zq1Qz"\n', 'b: 1\n'])
	t.same(fresh('a: "Zq1Qz"\nc: 1\n'), ['c: 1\n'])
	t.same(fresh('- a: 1\n- b: 1\n'), ['- a: 1\n- b: 1\n'], 'a text without keys in its first column is one part')
	t.same(fresh('x: &n 1\ny: *n\n'), ['x: &n 1\ny: *n\n'], 'an alias is known to the whole only')
	const { faults, fresh: none } = read('a: 1\nd: 2\na: 1\n')
	t.match(faults, [{ want: 'YAML', got: 'Map keys must be unique', offset: 10 }], 'a key that comes twice is found')
	t.same(none, [])
	t.same(fresh('d: 2\n'), ['d: 2\n'], 'what a text with faults had is not known yet')
})
