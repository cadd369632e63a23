import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { runPot } from '../../src/pot/run-pot.ts'
import { shells } from '../fixtures/pot/shells.ts'

const here = ['/bin/sh', '-s']

t.test('words arrive as they are', async t => {
	const words = ['', ' ', 'a  b', '$HOME `id` \\', '"\'', 'tab\t nl\n', 'é 😀', '*', 'x'.repeat(100_000)]
	for (const shell of shells) {
		const { stdout, exitCode } = await runPot([...shell, '-s'], ['printf', '%s\\0', ...words])
		t.equal(exitCode, 0)
		t.strictSame(stdout.toString().split('\0').slice(0, -1), words, shell.join(' '))
	}
})

t.test('output is kept as bytes, errors as text', async t => {
	const { stdout, stderr, exitCode } = await runPot(here, ['sh', '-c', 'printf "a\\377b"; echo no >&2; exit 3'])
	t.strictSame([...stdout], [0x61, 0xff, 0x62])
	t.equal(stderr, 'no\n')
	t.equal(exitCode, 3)
})

t.test('a signal is an exit code as in sh', async t => {
	t.equal((await runPot(here, ['sh', '-c', 'kill -TERM $$'])).exitCode, 128 + 15)
})

t.test('a program that is not there is an outcome', async t => {
	const { stderr, exitCode } = await runPot(here, ['no-such-program'])
	t.equal(exitCode, 127)
	t.match(stderr, /no-such-program: not found/)
})

t.test('a shell that reads nothing is an outcome', async t => {
	t.equal((await runPot(['false'], ['pot', 'x'.repeat(1 << 20)])).exitCode, 1)
})

t.test('the program has no input and runs in the C locale', async t => {
	const { stdout } = await runPot(here, ['sh', '-c', 'cat; echo "$LC_ALL"'])
	t.equal(stdout.toString(), 'C\n')
})

t.test('no argument of a shell holds a value', async t => {
	const shell = join(t.testdir({}), 'shell')
	writeFileSync(shell, '#!/bin/sh\nprintf "%s\\n" "$@" >"$0.args"\nexec /bin/sh -s\n')
	chmodSync(shell, 0o755)
	const { stdout } = await runPot([shell, 'a b', "it's"], ['echo', 'hunter2'])
	t.equal(stdout.toString(), 'hunter2\n')
	const { stdout: args } = await runPot(here, ['cat', `${shell}.args`])
	t.equal(args.toString(), "a b\nit's\n")
})
