import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import { emitSample, sampleFlavours } from '../fixtures/plans.ts'
import { requireProgram } from '../fixtures/require-program.ts'
import { shells } from '../fixtures/shells.ts'

const folder = t.testdir({})
const scripts: string[] = []
for (const { name } of sampleFlavours) {
	for (const { path, text, mode } of await emitSample(name)) {
		const place = join(folder, name, path)
		mkdirSync(dirname(place), { recursive: true })
		writeFileSync(place, text)
		chmodSync(place, mode)
		if (path.endsWith('.sh') || text.startsWith('#!/bin/sh\n')) scripts.push(join(name, path))
	}
}

const run = (command: string, ...args: readonly string[]): string => {
	const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
	return `${stdout}${stderr}${error ?? ''}${status === 0 ? '' : `${command} ended with ${status}`}`
}

for (const linter of ['shellcheck', 'shfmt']) requireProgram(linter)
t.ok(scripts.length > 80, 'there are scripts to look at')
// .shellcheckrc at the root of the repository holds what is accepted: the test's folder lies below it
t.equal(run('shellcheck', ...scripts), '', 'shellcheck finds nothing')
t.equal(run('shfmt', '-ln', 'posix', '-d', ...scripts), '', 'shfmt would change nothing')
for (const { name, command, options } of shells) {
	const loop = `for file; do ${[command, ...options].join(' ')} -n "$file" || echo "$file"; done`
	t.equal(run('sh', '-c', loop, 'sh', ...scripts), '', `${name} reads every script`)
}
t.match(run('shellcheck', '-s', 'sh', '/dev/null/none'), /ended with 2/, 'a linter that fails is noticed')
