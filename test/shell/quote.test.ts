import fc from 'fast-check'
import t from 'tap'
import { quote } from '../../src/shell/quote.ts'
import { thorough } from '../fixtures/assert-property.ts'
import { runScript } from '../fixtures/run-script.ts'
import { seeds } from '../fixtures/seeds.ts'
import { shells } from '../fixtures/shells.ts'

for (const [word, want] of [
	['', "''"],
	['plain', 'plain'],
	['/usr/local/etc/x.conf', '/usr/local/etc/x.conf'],
	['user@host:22,a+b%c-d', 'user@host:22,a+b%c-d'],
	['--option=value', '--option=value'],
	['NAME=value', "'NAME=value'"],
	['_=', "'_='"],
	['1A=b', '1A=b'],
	['two words', "'two words'"],
	["it's", "'it'\\''s'"],
	['$HOME', "'$HOME'"],
	['`id`', "'`id`'"],
	['a\\b', "'a\\b'"],
	['~', "'~'"],
	['*', "'*'"],
	['#', "'#'"],
	['a\nb', "'a\nb'"],
	['ünï', "'ünï'"],
] as const)
	t.equal(quote(word), want, `quotes ${JSON.stringify(word).replace(/[^ -~]/g, '?')}`)

t.throws(() => quote('a\0b'), new RangeError('a NUL cannot be written in sh'), 'refuses a NUL, which sh cannot say')

// as a word of a command it stays what it is, also where it looks like an assignment, an option or a reserved word
const word = fc
	.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: fc.constantFrom(...' \t\n\'"\\$`*?[]{}()<>|&;#~!=-%^a1é漢😀') }),
		fc.constantFrom('if', 'done', '{', '!', '-n', 'A=', 'a=b'),
	)
	.filter(text => !/\0|\p{Surrogate}/u.test(text))
for (const shell of shells)
	t.test(`a quoted word is read back as it was (${shell.name})`, async t => {
		const words = seeds.flatMap(seed => fc.sample(word, { numRuns: thorough(400), seed }))
		const script = words.map(text => `printf '%s\\000' ${quote(text)}\n`).join('')
		t.strictSame(runScript(shell, script).split('\0').slice(0, -1), words)
		const first = words.filter(text => text !== '').map(text => `run ${quote(text)} ${quote(text)}\n`)
		t.equal(
			runScript(shell, `run() {\n\t[ $# -eq 2 ] && [ "$1" = "$2" ] || echo "$#"\n}\n${first.join('')}`),
			'',
			'as one word',
		)
	})
