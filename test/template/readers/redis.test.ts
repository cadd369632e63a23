import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { itemsOf, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { requireProgram } from '../../fixtures/require-program.ts'

requireProgram('redis-server')

// a socket's path is short
const folder = mkdtempSync(join(tmpdir(), 'flavourist-redis-'))

/** Directives whose value redis keeps as it is and does nothing with as long as there is no port. */
const directives = [
	...['masterauth', 'masteruser', 'syslog-ident', 'replica-announce-ip', 'server_cpulist', 'bio_cpulist'],
	...['aof_rewrite_cpulist', 'bgsave_cpulist', 'tls-cert-file', 'tls-key-file', 'tls-key-file-pass', 'tls-protocols'],
	...['tls-client-cert-file', 'tls-client-key-file', 'tls-client-key-file-pass', 'tls-dh-params-file'],
	...['tls-ca-cert-file', 'tls-ca-cert-dir', 'tls-ciphers', 'tls-ciphersuites'],
]
const directive = (index: number): string => directives[index % directives.length] ?? ''

const head = `port 0\nunixsocket ${folder}/socket\ndir ${folder}\nsave ""\n`

/** What a server that was started with a file says of these directives. */
const runRedis = async (text: string, names: readonly string[] = directives): Promise<readonly unknown[]> => {
	const file = join(folder, 'redis.conf')
	writeFileSync(file, `${head}${text}`)
	const server = spawn('redis-server', [file], { stdio: ['ignore', 'pipe', 'pipe'] })
	const said: string[] = []
	for await (const line of createInterface(server.stdout)) {
		said.push(line)
		if (line.includes('ready to accept')) break
	}
	if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}: ${said.join('\n')}`)
	const answer = execFileSync('redis-cli', ['-s', join(folder, 'socket'), '--json', 'CONFIG', 'GET', '*'], {
		encoding: 'utf8',
		maxBuffer: 1 << 26,
	})
	const ended = once(server, 'exit')
	server.kill('SIGKILL')
	await ended
	rmSync(join(folder, 'socket'))
	const found = JSON.parse(answer)
	return names.map(name => found[name])
}

const { harmless } = formats.redis

const places: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'text', write: (name, index) => `${directive(index)} {{${name}}}\n` },
	{ name: 'a whole secret', type: 'secret', write: (name, index) => `${directive(index)}\t{{${name}}}\n` },
	{
		name: 'double quotes',
		type: 'text',
		write: (name, index) => `${directive(index)} "<{{${name}}}\\t>"\n`,
		wanted: value => `<${value}\t>`,
	},
	{
		name: 'a bare word',
		type: 'string',
		only: harmless,
		write: (name, index) => `${directive(index)} {{${name}}}a{{${name}}}\n`,
		wanted: value => `${value}a${value}`,
	},
	{
		name: 'a value that may be empty',
		type: 'string',
		optional: true,
		write: (name, index) => `${directive(index)} {{#if ${name}}}{{${name}}}{{else}}"{{${name}}}"{{/if}}\n`,
	},
	{
		name: 'a loop',
		type: 'list of string',
		write: (name, index) => `${directive(index)} "{{#each ${name}}}{{this}} {{/each}}"\n`,
		wanted: value =>
			itemsOf(value)
				.map(item => `${item} `)
				.join(''),
	},
	{
		name: 'an integer with its unit',
		type: 'integer',
		write: (name, index) => `${directive(index)} {{${name}}}mb\n`,
		wanted: value => `${value}mb`,
	},
	...['port', 'domain', 'url', 'email', 'path'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string, index: number) => `${directive(index)} {{${name}}}\n`,
	})),
]

t.test('redis reads back what went in', async t => {
	t.teardown(() => rmSync(folder, { recursive: true }))
	const files = renderPlaces(t, { format: 'redis', places, size: directives.length })
	const found: (readonly unknown[])[] = []
	for (const { text } of files) found.push(await runRedis(text))
	const memory = async (size: string) => (await runRedis(`maxmemory ${size}\n`, ['maxmemory']))[0]
	t.equal(await memory('64M'), '64000000', 'redis takes M for a million, so a size is refused')
	t.equal(await memory('64mb'), '67108864', 'but mb for 1024 times 1024')
	sameValues(t, 'redis', files, found)
	sameValues(
		t,
		'our own reader',
		files,
		files.map(({ text }) =>
			formats.redis
				.read(text)
				.readings.filter(({ kind }) => kind === 'text')
				.map(({ value }) => value),
		),
	)
})
