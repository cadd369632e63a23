import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import '../fixtures/run-cli.ts'

const built = join(import.meta.dirname, '../../lib/commands/show-progress.js')
const results = [
	{ ok: true, id: 'boot', title: 'it boots', detail: '3 services\nmore', seconds: 1.25 },
	{ ok: true, id: 'long', title: 'x'.repeat(60), detail: 'a remark', seconds: 12 },
	{ ok: false, id: 'tls', title: 'it has TLS', detail: 'no answer\nport 443', seconds: 0 },
]
const script = (json: boolean, last = results.length): string => `
	const { showProgress } = await import(${JSON.stringify(built)})
	const results = ${JSON.stringify(results.slice(0, last))}
	const progress = showProgress(${json})
	for (const result of results) {
		progress.begun(result)
		progress.done(result)
	}
	progress.end(results)`

/** What it prints, in a pipe or on a terminal. */
const run = (text: string, terminal: boolean, env: Readonly<Record<string, string>> = {}): string => {
	const variables = Object.entries({ PATH: process.env['PATH'], ...env }).map(([name, value]) => `${name}=${value}`)
	const words = ['/usr/bin/env', '-i', ...variables, process.execPath, '--input-type=module', '-e', text]
	const quoted = words.map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
	const [command = '', ...args] = terminal ? ['script', '-qec', quoted, '/dev/null'] : words
	const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
	if (status !== 0) throw new Error(`ended with ${status}: ${stdout}${stderr}`)
	return stdout.replaceAll('\r\n', '\n')
}

const plain = [
	'ok       1.3 s  it boots  3 services',
	`ok      12.0 s  ${'x'.repeat(60)}`,
	'FAILED   0.0 s  it has TLS',
	'        no answer',
	'        port 443',
	'',
	'2 of 3 rows hold, 1 failed',
	'',
].join('\n')
t.equal(run(script(false), false), plain, 'plain lines in a pipe, a remark only where it fits into 80 columns')
t.equal(
	run(script(false, 2), false).split('\n').at(-2),
	'2 of 2 rows hold',
	'nothing is said of failures when there are none',
)

const shown = run(script(false), true)
t.match(shown, /\u001b\[32mok/, 'in colour on a terminal')
t.match(shown, /\u001b\[31mFAILED/)
t.match(
	shown,
	/\.\.\. {12}it boots\r\u001b\[Kok|\.\.\. {12}it boots\r\u001b\[K\u001b\[32mok/,
	'with the row that is worked on',
)
t.match(run(script(false), true, { NO_COLOR: '' }), /\u001b\[32m/, 'an empty NO_COLOR does not count')
t.notMatch(run(script(false), true, { NO_COLOR: '1' }), /\u001b\[\d/, 'without colour when NO_COLOR is set')

for (const terminal of [false, true])
	t.strictSame(
		JSON.parse(run(script(true), terminal, { NO_COLOR: '1' })),
		{ ok: false, rows: results },
		`nothing but JSON for programs ${terminal ? 'on a terminal' : 'in a pipe'}`,
	)
t.equal(JSON.parse(run(script(true, 2), false)).ok, true)
