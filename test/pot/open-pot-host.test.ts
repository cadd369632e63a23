import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { UserError } from '../../src/errors.ts'
import { openPotHost } from '../../src/pot/open-pot-host.ts'

/** Puts a program first on PATH that notes its arguments in NAME.args and then runs a line of sh. */
const install = (t: Test, name: string, line: string): (() => string) => {
	const folder = t.testdir({})
	const program = join(folder, name)
	writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" >${program}.args\n${line}\n`)
	chmodSync(program, 0o755)
	const path = process.env['PATH']
	process.env['PATH'] = `${folder}:${path}`
	t.teardown(() => {
		process.env['PATH'] = path
	})
	return () => readFileSync(`${program}.args`, 'utf8')
}

t.test('without an address commands run here', async t => {
	const host = openPotHost()
	t.equal(host.name, 'this machine')
	t.strictSame(await host.run(['printf', '%s', 'é']), { stdout: 'é', stderr: '', exitCode: 0 })
	t.match(await host.run(['sh', '-c', 'echo no >&2; exit 4']), { stderr: 'no\n', exitCode: 4 })
})

t.test('a file is read as bytes', async t => {
	const path = join(t.testdir({ file: Buffer.from([0x61, 0xff, 0x0a]) as unknown as string }), 'file')
	t.strictSame([...(await openPotHost().readFile(path))], [0x61, 0xff, 0x0a])
})

t.test('a file that cannot be read is a UserError that says why', async t => {
	await t.rejects(openPotHost().readFile('/nonexistent/file'), {
		name: 'UserError',
		message: /^cannot read \/nonexistent\/file on this machine: .*No such file/,
	})
})

t.test('over ssh a shell there reads the command', async t => {
	const args = install(t, 'ssh', 'for last do :; done; exec sh -c "$last"')
	const host = openPotHost({ address: 'ssh://root@builder:2222' })
	t.equal(host.name, 'ssh://root@builder:2222')
	t.match(await host.run(['echo', "it's $x"]), { stdout: "it's $x\n", exitCode: 0 })
	t.equal(args(), '-T\n--\nssh://root@builder:2222\n/bin/sh -s\n')
	t.match(await host.run(['no-such-program']), { exitCode: 127 })
})

t.test('doas or sudo runs the command and the reading, and never asks', async t => {
	const args = install(t, 'doas', 'shift; exec "$@"')
	const host = openPotHost({ become: 'doas' })
	t.match(await host.run(['echo', 'a b']), { stdout: 'a b\n', exitCode: 0 })
	t.equal(args(), '-n\necho\na b\n')
	await host.readFile('/dev/null')
	t.equal(args(), '-n\ncat\n/dev/null\n')
})

t.test('what is no address is refused', async t => {
	const bad = [
		'',
		'builder',
		'ssh://',
		'ssh://-oProxyCommand=x',
		'ssh://a b',
		'ssh://u@',
		'ssh://h/path',
		'http://h',
		'ssh://u:p@h',
	]
	for (const address of bad) t.throws(() => openPotHost({ address }), UserError, `refuses ${JSON.stringify(address)}`)
	for (const address of ['ssh://h', 'ssh://u@h', 'ssh://u@h.example.org:22', 'ssh://[::1]:22', 'ssh://192.0.2.1/'])
		t.equal(openPotHost({ address }).name, address, `accepts ${address}`)
})
