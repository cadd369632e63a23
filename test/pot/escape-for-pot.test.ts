import t from 'tap'
import { escapeForPot } from '../../src/pot/escape-for-pot.ts'
import { show } from '../fixtures/pot/show.ts'

const cases: readonly (readonly [value: string, want: string])[] = [
	['', ''],
	['plain text', 'plain text'],
	['$HOME', '\\$HOME'],
	['`id`', '\\`id\\`'],
	['\\', '\\\\'],
	['\\$', '\\\\\\$'],
	// pot escapes these itself
	['say "hi"', 'say "hi"'],
	["it's", "it's"],
	['a\tb ! # ~ * é 😀', 'a\tb ! # ~ * é 😀'],
]
for (const [value, want] of cases) t.equal(escapeForPot(value), want, `escapes ${show(value)}`)
