import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import t from 'tap'
import { packageRoot } from '../../src/commands/context.ts'

// The command as a user runs it: the whole table of each shipped flavour, and a machine that is as it was before.

const program = join(packageRoot, 'bin/flavourist')
const call = (name: string, ...more: readonly string[]): readonly string[] => [
	'rehearse',
	name,
	'--env-file',
	join(packageRoot, `docs/examples/${name}.env`),
	...more,
]

const commonRows = {
	first: ['build', 'boot', 'tls', 'redirect'],
	last: ['listeners', 'secret-files', 'secret-arguments', 'unchanged', 'second-boot', 'mended', 'reborn'],
}
const rows: Readonly<Record<string, readonly string[]>> = {
	'matrix-synapse': [
		...commonRows.first,
		...['federation', 'versions', 'well-known', 'admin', 'token', 'room', 'media', 'metrics'],
		...commonRows.last,
		'same-server',
	],
	website: [...commonRows.first, 'metrics', 'page', ...commonRows.last],
	consul: [
		...['build', 'boot', 'metrics', 'leader', 'consul-metrics', 'ui', 'member'],
		...commonRows.last.filter(id => id !== 'reborn'),
		...['no-ui', 'reborn', 'same-cluster'],
	],
	'syslog-collector': ['build', 'boot', 'metrics', 'collects', 'prunes', ...commonRows.last, 'kept'],
}

/** In the environment of all that this test starts: other tests rehearse at the same time. */
const mark = `REHEARSE_TEST=${process.pid}`
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, REHEARSE_TEST: String(process.pid) })
/** A value of a variable, which is all that the programs of partners get. */
const word = `test${String(process.pid).replace(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? '')}`

/** What a rehearsal could leave behind, as this machine shows it. */
const traces = (): readonly string[] => {
	const processes: string[] = []
	for (const entry of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
		try {
			const variables = readFileSync(`/proc/${entry}/environ`, 'utf8').split('\0')
			if (!variables.includes(mark) && !variables.includes(`WORD=${word}`)) continue
			processes.push(readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' '))
		} catch {
			// it has ended meanwhile
		}
	}
	const own = ['mnt', 'net', 'pid'].map(kind => readlinkSync(`/proc/self/ns/${kind}`))
	const mounts = readFileSync('/proc/self/mounts', 'utf8')
		.split('\n')
		.filter(line => /rehearsal|overlay/.test(line))
	const links = spawnSync('ip', ['-o', 'link'], { encoding: 'utf8' })
		.stdout.split('\n')
		.filter(line => /\b(cables|jail|twin|partner\d+|epair0b)[@:]/.test(line))
	return [...processes, ...mounts, ...links, `own namespaces: ${own.join(' ')}`]
}

const rehearse = async (name: string, versions: readonly string[], title: string): Promise<void> => {
	await t.test(title, async t => {
		const before = traces()
		const { status, stdout, stderr } = spawnSync(program, call(name, '--json', ...versions), {
			encoding: 'utf8',
			env: environment(),
			timeout: 240_000,
		})
		t.equal(stderr, '', 'says nothing on standard error')
		const { ok, rows: results } = JSON.parse(stdout) as {
			ok: boolean
			rows: { id: string; ok: boolean; detail: string }[]
		}
		t.same(
			results.map(r => r.id),
			rows[name],
			'has the same rows as ever',
		)
		for (const { id, ok: held, detail } of results) t.ok(held, held ? `${id} holds` : `${id}: ${detail}`)
		t.equal(status, ok ? 0 : 1, 'exits as its table says')
		t.same(traces(), before, 'leaves nothing behind')
	})
}

/** A rehearsal of the website by a program that a script has changed before it begins: its modules, not the one file. */
const rehearseChanged = (script: string, ...more: readonly string[]) => {
	const modules = pathToFileURL(join(packageRoot, 'lib/cli.js'))
	const changed = `${script}\nawait (await import('${modules}')).main(process.argv)`
	return spawnSync(
		process.execPath,
		['--input-type=module', `--eval=${changed}`, '--', program, ...call('website', ...more)],
		{ encoding: 'utf8', env: environment(), timeout: 60_000 },
	)
}

const killed = async (
	title: string,
	call: readonly string[],
	signal: NodeJS.Signals,
	delay: number,
	/** What to wait for before the delay begins. */
	seen?: (traces: readonly string[]) => boolean,
): Promise<void> => {
	await t.test(`${title}: ${signal} after ${delay} ms leaves no process, mount or namespace behind`, async t => {
		const before = traces()
		const folder = mkdtempSync(join(tmpdir(), 'flavourist-rehearse-'))
		const child = spawn(program, call, { stdio: 'ignore', env: { ...environment(), TMPDIR: folder } })
		const ended = new Promise(resolve => child.on('exit', resolve))
		for (let tries = 0; tries < 600 && seen?.(traces()) === false; tries += 1) await sleep(50)
		await sleep(delay)
		if (seen !== undefined) t.ok(seen(traces()), 'there was something to leave')
		child.kill(signal)
		await ended
		// the kernel ends the namespaces' processes; that takes a moment
		for (let tries = 0; tries < 50 && traces().length > before.length; tries += 1) await sleep(50)
		t.same(traces(), before)
		t.same(readdirSync(folder), [], 'and no temporary file')
		rmSync(folder, { recursive: true })
	})
}

if (process.getuid?.() !== 0) throw new Error('the rehearsals need root: run the tests with sudo')
await rehearse('website', [], 'website: every row holds')
await rehearse('consul', [], 'consul: every row holds')
await rehearse(
	'matrix-synapse',
	['--use', 'synapse=1.151.0'],
	'matrix-synapse with the version of the ports: every row holds',
)
await rehearse('matrix-synapse', ['--use', 'synapse=1.163.2'], 'matrix-synapse with a newer version: every row holds')
await t.test('a bug in the middle is told from a row that does not hold, and leaves nothing behind', async t => {
	const before = traces()
	const { status, stdout, stderr } = rehearseChanged(`console.log = () => { throw new TypeError('broken') }`)
	t.equal(`${status}${stdout}`, '70')
	t.match(stderr, /^TypeError: broken\n {4}at /, 'with its stack')
	t.match(stderr, /\nflavourist: this is a bug; please report it with the lines above\n$/)
	t.same(traces(), before)
})
await t.test('without a jail that runs, --exec is told so in one sentence', async t => {
	const module = pathToFileURL(join(packageRoot, 'lib/rehearsal/pot-jail.js'))
	const { status, stdout, stderr } = rehearseChanged(
		`import { PotJail } from '${module}'; PotJail.prototype.start = async () => { throw new Error('no jail') }`,
		'--exec',
		'true',
	)
	t.equal(status, 1)
	t.match(stdout, /^FAILED .*\n +could not be checked: no jail\n/)
	t.equal(stderr, 'flavourist: the jail of website does not run\n')
})
for (const [signal, delay] of [
	['SIGINT', 700],
	['SIGTERM', 1200],
	['SIGKILL', 900],
] as const)
	await killed('website', call('website'), signal, delay)

const definitions = join(packageRoot, 'test/fixtures/rehearsal')
const calling = mkdtempSync(join(tmpdir(), 'flavourist-calling-'))
t.teardown(() => rmSync(calling, { recursive: true }))
const envFile = join(calling, 'calling.env')
writeFileSync(envFile, `${readFileSync(join(definitions, 'calling.env'), 'utf8')}WORD=${word}\n`)
for (const [signal, delay] of [
	['SIGINT', 0],
	['SIGTERM', 500],
	['SIGKILL', 1000],
] as const)
	await killed(
		'with partners',
		['rehearse', 'calling', '--flavours', definitions, '--env-file', envFile, '--keep'],
		signal,
		delay,
		now => now.some(line => line.includes('program.sh notes')),
	)
