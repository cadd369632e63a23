import fc from 'fast-check'
import t from 'tap'
import { printCommand } from '../../src/pot/print-command.ts'
import { assertProperty } from '../fixtures/assert-property.ts'
import { readTranscript } from '../fixtures/pot/read-transcript.ts'
import { runShell } from '../fixtures/pot/run-shell.ts'
import { shells } from '../fixtures/pot/shells.ts'

/** The arguments that a shell hands to pot when this text is typed in. */
const readBack = (shell: readonly string[], text: string): readonly string[] => {
	const script = `pot() { printf '%s\\000' pot "$@"; }\n${text}\n`
	return runShell(shell, script).toString().split('\0').slice(0, -1)
}

t.equal(
	printCommand(['pot', 'set-env', '-p', 'matrix', '-E', 'A=1', '-E', "B=it's $x"]),
	"pot set-env -p matrix \\\n    -E 'A=1' \\\n    -E 'B=it'\\''s $x'",
	'each variable stands on a line of its own',
)
t.equal(printCommand(['pot', 'start', 'matrix']), 'pot start matrix', 'a command without variables is one line')
t.equal(printCommand(['pot', '-E']), 'pot -E', 'a last -E is a word like others')
t.equal(printCommand(['pot', '-E', '-E', 'a']), 'pot \\\n    -E -E a', 'the value of an -E may look like one')

t.test('what a terminal would act on is not in the text', async t => {
	const text = printCommand(['pot', '-E', 'A=a\tb\u001b[31m\u0003\u0080\u200b\u2028!%\\d'])
	t.equal(
		text,
		`pot \\\n    -E "$(printf 'A=a\\011b\\033[31m\\003\\302\\200\\342\\200\\213\\342\\200\\250\\041%%\\\\d')"`,
	)
})

t.test('a shell gives pot the same words', async t => {
	const { calls } = readTranscript('awkward.json')
	const recorded = calls.at(-1)?.argv ?? []
	for (const shell of shells) t.strictSame(readBack(shell, printCommand(recorded)), recorded, shell.join(' '))
	for (const shell of shells)
		t.strictSame(readBack(shell, printCommand(['pot', '-\r'])), ['pot', '-\r'], 'no option of printf')
	const word = fc
		.array(
			fc.oneof(
				fc.constantFrom(...'\\$`"\' \t\n\r!#%-=;&|*~', '\u001b', '\u0080', '\u200b', '\\n', '%s', "'\t"),
				fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
			),
			{ maxLength: 12 },
		)
		.map(units => units.join('').replaceAll('\0', ''))
	assertProperty(
		fc.property(fc.array(fc.oneof(fc.constant('-E'), word), { maxLength: 60 }), words => {
			const argv = ['pot', ...words]
			return shells.every(shell => readBack(shell, printCommand(argv)).join('\0') === argv.join('\0'))
		}),
		40,
	)
})
