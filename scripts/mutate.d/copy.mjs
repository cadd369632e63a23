// A copy of the project to break: in JavaScript, for then node runs a test in a third of the time.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'

const compilerOptions = {
	module: ts.ModuleKind.ESNext,
	target: ts.ScriptTarget.ES2022,
	verbatimModuleSyntax: true,
	rewriteRelativeImportExtensions: true,
}
const nameOf = file => file.replace(/\.ts$/, '.js')

/** Seconds for a test: a mutation that makes a shell loop for ever is noticed too. */
const limit = 150

export const makeCopy = root => {
	const copy = mkdtempSync(join(tmpdir(), 'flavourist-mutate-'))
	const write = (file, text) =>
		writeFileSync(join(copy, nameOf(file)), ts.transpileModule(text, { compilerOptions }).outputText)
	for (const name of ['src', 'test', 'flavours', 'package.json'])
		cpSync(join(root, name), join(copy, name), { recursive: true })
	for (const name of ['node_modules', 'lib', 'bin', 'scripts']) symlinkSync(join(root, name), join(copy, name))
	for (const folder of ['src', 'test'])
		for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
			if (/(?<!\.d)\.ts$/.test(file)) write(join(folder, file), readFileSync(join(root, folder, file), 'utf8'))
	return {
		/** Puts a text in place of a file. */
		write,
		/** Does a test pass, in time? */
		holds: async test => {
			const env = { ...process.env, FLAVOURIST_RUNS: '40', TAP_BAIL: '1', TAP_TIMEOUT: String(limit) }
			const options = { cwd: copy, env, stdio: 'ignore', detached: true }
			const child = spawn(process.execPath, [nameOf(test)], options)
			const end = () => process.kill(-child.pid, 'SIGKILL')
			process.once('exit', end)
			const timer = setTimeout(end, limit * 1000)
			const [status] = await once(child, 'exit')
			clearTimeout(timer)
			process.off('exit', end)
			return status === 0
		},
		remove: () => rmSync(copy, { recursive: true, force: true }),
	}
}
