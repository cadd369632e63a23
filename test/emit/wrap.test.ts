import fc from 'fast-check'
import t from 'tap'
import { wrap } from '../../src/emit/wrap.ts'
import { assertProperty } from '../fixtures/assert-property.ts'

const words = (count: number, length: number): string =>
	Array.from({ length: count }, () => 'x'.repeat(length)).join(' ')

for (const [title, indent, text, want] of [
	['a short text stays on one line', '  ', 'one two', '  one two'],
	['nothing is nothing', '', '', ''],
	['79 columns fit', '', words(2, 39), words(2, 39)],
	['80 do not', '', `${words(1, 39)} ${words(1, 40)}`, `${words(1, 39)}\n${words(1, 40)}`],
	[
		'further lines stand below the text',
		'  - ',
		words(3, 40),
		`  - ${words(1, 40)}\n    ${words(1, 40)}\n    ${words(1, 40)}`,
	],
	['a word that is too long stands alone', '  ', `a ${words(1, 90)} b`, `  a\n  ${words(1, 90)}\n  b`],
	['a head that is a word counts as text', '  head ', words(1, 79), `  head\n       ${words(1, 79)}`],
] as const)
	t.equal(wrap(indent, text), want, title)

const word = fc.stringMatching(/^[a-z]{1,40}$/)
t.test('no word is lost, and no line too long', async () => {
	assertProperty(
		fc.property(fc.array(word, { minLength: 1 }), fc.nat(20), (list, blanks) => {
			const lines = wrap(' '.repeat(blanks), list.join(' ')).split('\n')
			return (
				lines.every(line => line.length <= 80 && line.startsWith(' '.repeat(blanks)) && !line.endsWith(' ')) &&
				lines.flatMap(line => line.trim().split(' ')).join(' ') === list.join(' ')
			)
		}),
	)
})
