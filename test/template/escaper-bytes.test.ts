import { spawnSync } from 'node:child_process'
import t from 'tap'
import { emitRendererLibrary } from '../../src/template/emit-renderer-library.ts'
import { encodeValue } from '../../src/template/encode-value.ts'
import { escaperName } from '../../src/template/escaper-name.ts'
import { formats } from '../../src/template/formats/formats.ts'
import { encoderNames } from '../../src/template/tree.ts'
import { types } from '../../src/variables/table.ts'
import { shells, type TestShell } from '../fixtures/shells.ts'

// Bytes, each as one character of latin1: that is how sh sees them, whether or not they are UTF-8.
const bytes = Array.from({ length: 255 }, (_, index) => String.fromCharCode(index + 1))
const isLegal = (character: string): boolean => character > '\u007f' || types.text.check(character, {}).ok
const legal = bytes.filter(isLegal)
const all = legal.join('')
const texts = [
	...legal.flatMap(byte => [byte, `a${byte}`, `${byte}${byte}b`]),
	all,
	all.repeat(Math.ceil(65536 / all.length)).slice(0, 65536),
]

const escapers = [...new Set(Object.values(formats).flatMap(format => format.encoders.map(({ name }) => name)))]

const prologue = `PATH=/nonexistent
LC_ALL=C
export LC_ALL
set -euf
IFS=
${emitRendererLibrary(new Set(encoderNames))}`

const runEscaper = (shell: TestShell, name: (typeof escapers)[number]): readonly string[] => {
	const calls = texts.map(
		text =>
			`${escaperName(name)} '${text.replaceAll("'", "'\\''")}'\n[ -z "$IFS" ] || exit 3\nprintf '%s\\000' "$_e"\n`,
	)
	const { status, stdout, stderr } = spawnSync(shell.command, [...shell.options, '-s'], {
		input: Buffer.concat([Buffer.from(prologue), Buffer.from(calls.join(''), 'latin1')]),
		maxBuffer: 1 << 28,
	})
	if (status !== 0) throw new Error(`${shell.name} ended with ${status}: ${stderr}`)
	return stdout.toString('latin1').split('\0').slice(0, -1)
}

t.equal(legal.length, 255 - 29 - 1, 'a text may hold every byte but the controls, tab and newline excepted')
t.ok(escapers.length >= 7, 'there are escapers')
for (const shell of shells)
	for (const name of escapers) {
		const got = runEscaper(shell, name)
		t.equal(got.length, texts.length)
		const wrong = texts.filter((text, index) => got[index] !== encodeValue(name, text))
		t.strictSame(
			wrong.map(text => text.slice(0, 20)),
			[],
			`${shell.name}: ${name} of every byte, and of 64 KiB of them`,
		)
	}
