import t from 'tap'
import { checkValue } from '../../src/variables/check-value.ts'
import { decodeUtf8 } from '../../src/variables/decode-utf8.ts'
import type { Type } from '../../src/variables/type.ts'
import { runTypeChecks } from '../fixtures/run-type-checks.ts'
import { shells } from '../fixtures/shells.ts'

/** Each byte where a rule of UTF-8 begins or ends, or with a meaning of its own inside a shell. */
const border = [
	0x01, 0x09, 0x0a, 0x1f, 0x20, 0x2a, 0x5c, 0x5d, 0x7e, 0x7f, 0x80, 0x81, 0x84, 0x85, 0x86, 0x88, 0x8f, 0x90,
]
	.concat([0x9f, 0xa0, 0xa7, 0xa8, 0xa9, 0xaa, 0xbd, 0xbe, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xdf, 0xe0, 0xe1, 0xe2, 0xec])
	.concat([0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xf9, 0xfc, 0xfd, 0xfe, 0xff])
const few = [0x41, 0x7f, 0x80, 0x8f, 0x90, 0xbf, 0xc2]

function* sequences(): Generator<readonly number[]> {
	for (let a = 1; a < 256; a++) yield [a]
	for (const a of border) for (const b of border) yield [a, b]
	for (const a of [0xe0, 0xe1, 0xe2, 0xec, 0xed, 0xee, 0xef])
		for (const b of border) for (const c of border) yield [a, b, c]
	for (const a of [0xf0, 0xf1, 0xf3, 0xf4]) {
		for (const b of few) for (const c of few) for (const d of few) yield [a, b, c, d]
	}
	for (const a of [0xc2, 0xe2, 0xf1]) yield [0x61, a, 0x90, 0x90, 0x90, 0x90, 0x61]
}

const types: readonly Type[] = [
	{ name: 'string', list: false },
	{ name: 'text', list: false },
]
const cases = types.flatMap(type =>
	[...sequences()].map(bytes => ({ type, limits: {}, value: Uint8Array.from(bytes) })),
)

for (const shell of shells) {
	t.test(`${shell.name} accepts the bytes that decode, without the characters that are refused`, async t => {
		const verdicts = runTypeChecks(shell, cases)
		const wrong: string[] = []
		let accepted = 0
		for (const [i, { type, limits, value }] of cases.entries()) {
			const text = decodeUtf8(value)
			const want = text !== undefined && checkValue(type, limits, text).ok
			if (want) accepted++
			const got = verdicts[i]
			if (want ? !got?.equals(value) : got !== undefined)
				wrong.push(`${type.name} ${Buffer.from(value).toString('hex')}`)
		}
		t.same(wrong, [])
		t.ok(accepted > 1000 && accepted < cases.length / 2, `${accepted} of ${cases.length} are accepted`)
	})
}

t.test('decodeUtf8 keeps a byte order mark and refuses what is not UTF-8', async t => {
	t.equal(decodeUtf8(Buffer.from('\ufeffä😀')), '\ufeffä😀')
	for (const bytes of ['\xff', '\xc0\x80', '\xed\xa0\x80', '\xf4\x90\x80\x80', '\xe4', '\xc3\x28']) {
		t.equal(decodeUtf8(Buffer.from(bytes, 'latin1')), undefined)
	}
})
