import t from 'tap'
import { decodeText } from '../../src/load/decode-text.ts'

const cases: readonly (readonly [title: string, bytes: readonly number[], want: string | undefined])[] = [
	['ASCII', [0x61, 0x0a], 'a\n'],
	['nothing', [], ''],
	['UTF-8', [0xc3, 0xa9], 'é'],
	['a byte order mark, which it keeps', [0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
	['Latin 1', [0xe9], undefined],
	['a surrogate', [0xed, 0xa0, 0x80], undefined],
	['a NUL', [0x61, 0], undefined],
]
for (const [title, bytes, want] of cases) t.equal(decodeText(Uint8Array.from(bytes)), want, `reads ${title}`)
