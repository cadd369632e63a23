import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { runs } from '../../fixtures/arbitrary-value.ts'
import { type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { requireProgram } from '../../fixtures/require-program.ts'

requireProgram('coturn', ['test', '-x', '/usr/bin/turnserver'])
const folder = mkdtempSync(join(tmpdir(), 'flavourist-turn-'))

/** What stands behind the words that a server says, started with a file. */
const runTurnserver = async (text: string, words: RegExp): Promise<readonly (string | undefined)[]> => {
	const file = join(folder, 'turnserver.conf')
	writeFileSync(file, text)
	const server = spawn(
		'turnserver',
		['-c', file, '-L', '127.0.0.1', '--log-file', 'stdout', '--userdb', join(folder, 'db')],
		{ cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] },
	)
	const ended = once(server, 'exit')
	const said: (string | undefined)[] = []
	for await (const line of createInterface(server.stdout)) {
		const [found, value] = words.exec(line) ?? []
		if (found !== undefined) said.push(value)
		if (/oAuth server name|Relay address/.test(line)) break
	}
	server.kill('SIGKILL')
	await ended
	return said
}

const { harmless } = formats.turnserver

const maxBytes = 980
/** Options that coturn shows as it took them, in the order in which it does so. */
const option = (index: number): string => ['acme-redirect', 'server-name'][index % 2] ?? ''

const places: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'string', maxBytes, write: (name, index) => `${option(index)}={{${name}}}\n` },
	{ name: 'a whole secret', type: 'secret', maxBytes, write: (name, index) => `${option(index)} = {{${name}}}\n` },
	{
		name: 'double quotes',
		type: 'string',
		maxBytes: maxBytes - 1,
		write: (name, index) => `${option(index)}="<{{${name}}}"\n`,
		wanted: value => `<${value}`,
	},
	{
		name: 'a bare word',
		type: 'string',
		only: harmless,
		maxBytes: maxBytes / 2,
		write: (name, index) => `${option(index)}={{${name}}}{{${name}}}\n`,
		wanted: value => value + value,
	},
	{
		name: 'a value that may be empty',
		type: 'string',
		maxBytes,
		optional: true,
		write: (name, index) => `${option(index)}={{#if ${name}}}{{${name}}}{{else}}none{{/if}}\n`,
		wanted: value => value || 'none',
	},
	...['domain', 'port', 'ip', 'base64'].map(type => ({
		name: `a ${type}`,
		type,
		maxBytes,
		write: (name: string, index: number) => `${option(index)}={{${name}}}\n`,
	})),
]

t.test('coturn reads back what went in', async t => {
	t.teardown(() => rmSync(folder, { recursive: true }))
	// a server for two values takes its time
	const files = renderPlaces(t, { format: 'turnserver', places, size: 2, numRuns: Math.ceil(runs / 4) })
	const found: (readonly unknown[])[] = []
	for (const { text } of files)
		found.push(await runTurnserver(`oauth\n${text}`, /(?:ACME redirect URL|oAuth server name): (.*)$/))
	sameValues(t, 'turnserver', files, found)
	sameValues(
		t,
		'our own reader',
		files,
		files.map(({ text }) =>
			formats.turnserver
				.read(text)
				.readings.filter(({ kind }) => kind === 'text')
				.map(({ value }) => value),
		),
	)

	const bad = (bytes: number) => runTurnserver(`cert="${'x'.repeat(bytes)}"\n`, /Bad configuration format/)
	t.same(
		await bad((formats.turnserver.maxLine ?? 0) - 'cert=""'.length),
		[],
		'coturn reads a line of the greatest length',
	)
	t.not((await bad(1024)).length, 0, 'and takes the rest of a longer one for another')
})
