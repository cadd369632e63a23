import { spawnSync } from 'node:child_process'
import t from 'tap'
import { quote } from '../../src/shell/quote.ts'
import { emitRendererLibrary } from '../../src/template/emit-renderer-library.ts'
import { encodeValue } from '../../src/template/encode-value.ts'
import { escaperName } from '../../src/template/escaper-name.ts'
import { formats } from '../../src/template/formats/formats.ts'
import { callNames, type EncoderName } from '../../src/template/tree.ts'
import { shells, type TestShell } from '../fixtures/shells.ts'
import { showText } from '../fixtures/show-text.ts'

const prologue = `PATH=/nonexistent
LC_ALL=C
set -euf
IFS=
${emitRendererLibrary(new Set(callNames))}`

const encoders = Object.values(formats).flatMap(format => format.encoders)
const names = [...new Set(encoders.map(({ name }) => name))]
t.ok(names.length >= 7, 'there are escapers')

interface EscaperCase {
	readonly name: EncoderName
	readonly text: string
}

/** What escapers make of texts, and the seconds of processor time that each takes; one process. */
const runEscapers = (shell: TestShell, cases: readonly EscaperCase[]) => {
	const calls = cases.map(
		({ name, text }) => `
text=${quote(text)}
times
${escaperName(name)} "$text"
times
[ -z "$IFS" ] || exit 3
printf '\\000%s\\000' "$_e"
`,
	)
	const { stdout } = spawnSync(shell.command, [...shell.options, '-s'], {
		input: prologue + calls.join(''),
		maxBuffer: 1 << 28,
	})
	const parts = stdout.toString().split('\0')
	return cases.map((_, index) => {
		const [times = '', escaped] = parts.slice(2 * index)
		const [user = 0, system = 0, , , userAfter = 0, systemAfter = 0] = [...times.matchAll(/(\d+)m *(\d+\.\d+)s/g)].map(
			([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
		)
		return { escaped, seconds: userAfter + systemAfter - user - system }
	})
}

const short = ['', '.', '..', '\\', '"', "'", '$`', '<&>', '\n', '\t', '\n\n.\n', ' \n \t ', 'é\n', 'a\n\nb', ';,\n;,']
const long = (part: string): string => part.repeat(Math.ceil(65536 / Buffer.byteLength(part)))

const cases: readonly EscaperCase[] = [
	...names.flatMap(name => short.map(text => ({ name, text }))),
	// what takes seconds where pieces are cut off a long text one by one
	...names.map(name => {
		const encoder = encoders.find(candidate => candidate.name === name)
		return { name, text: long(encoder?.passes.map(({ byte }) => byte).join('') ?? '') }
	}),
	...['\n', 'a\n', 'ab\n\n', '\t\né', `${'\n'.repeat(60)}${'x'.repeat(60)}\n`, 'The quick brown fox.\nJumps!\n\n'].map(
		part => ({ name: 'json-string', text: long(part) }) as const,
	),
]
for (const shell of shells) {
	const results = runEscapers(shell, cases)
	for (const [index, { name, text }] of cases.entries()) {
		const title = `${shell.name}: ${name} of ${text.length} ${showText(text.slice(0, 20))}`
		const { escaped, seconds } = results[index] ?? {}
		t.ok(escaped === encodeValue(name, text), title, { escaped: escaped?.slice(0, 200) })
		t.ok(seconds !== undefined && seconds < 1.5, `${title} in linear time`, { seconds })
	}
}
