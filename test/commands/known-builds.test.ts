import {
	appendFileSync,
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { linesOf, runCli } from '../fixtures/run-cli.ts'
import { writeDefinitions } from '../fixtures/write-definitions.ts'

/** A folder with definitions and a cache of its own, in which `hello` was built. */
const built = (t: Test) => {
	const cwd = t.testdir({ cache: {} })
	writeDefinitions(cwd, {})
	const run = (...more: readonly string[]) =>
		runCli(['build', ...more], { cwd, env: { FLAVOURIST_CACHE: join(cwd, 'cache') } })
	const first = run('hello')
	t.match(first, { status: 0, stdout: /^dist\/hello: \d+ files\n$/, stderr: '' })
	return { cwd, run, path: (...parts: readonly string[]) => join(cwd, ...parts) }
}

const unchanged = { status: 0, stdout: 'dist/hello: up to date\n', stderr: '' }

/** As an editor does that hides it: the same length, and the times as they were. */
const alterSecretly = (file: string): void => {
	const { atime, mtime } = statSync(file)
	writeFileSync(
		file,
		readFileSync(file, 'utf8').replace(/\w(?=\W*$)/, letter => (letter === 'x' ? 'y' : 'x')),
	)
	utimesSync(file, atime, mtime)
}

t.test('what is unchanged is not written again', async t => {
	const { run, path } = built(t)
	const before = statSync(path('dist/hello'))
	t.strictSame(run('hello'), unchanged)
	t.strictSame(run('hello', 'hello'), unchanged)
	t.equal(statSync(path('dist/hello')).ino, before.ino)
	t.strictSame(runCli(['build', 'hello', '--check'], { cwd: path() }), unchanged, 'and it is what a build would write')
})

const template = 'flavours/components/web/templates'
const changes: readonly (readonly [title: string, change: (path: (...parts: readonly string[]) => string) => void])[] =
	[
		['the declaration', path => appendFileSync(path('flavours/hello/flavour.ini'), '# more\n')],
		['a component', path => appendFileSync(path('flavours/components/web/component.ini'), '# more\n')],
		[
			'a component that another one needs',
			path => appendFileSync(path('flavours/components/base/component.ini'), '\n'),
		],
		[
			'a template, secretly',
			path => alterSecretly(path(template, readdirSync(path(template)).find(name => name.endsWith('.hbs')) ?? '')),
		],
		['a step', path => appendFileSync(path('flavours/components/base/steps/settings.sh'), '# more\n')],
		['a file more in a component', path => writeFileSync(path('flavours/components/web/NEWS'), '')],
		['a file less', path => rmSync(path('dist/hello/hello.ini'))],
		['a file more', path => writeFileSync(path('dist/hello/hello.d/more'), '')],
		['a folder more', path => mkdirSync(path('dist/hello/hello.d/more'))],
		['a mode', path => chmodSync(path('dist/hello/hello.sh'), 0o644)],
		['what was written', path => appendFileSync(path('dist/hello/README.md'), 'x')],
		['what was written, secretly', path => alterSecretly(path('dist/hello/hello.sh'))],
		[
			'a link in place of a file',
			path => {
				renameSync(path('dist/hello/hello.ini'), path('elsewhere'))
				symlinkSync('../../elsewhere', path('dist/hello/hello.ini'))
			},
		],
		[
			'a copy in place of the folder',
			path => {
				renameSync(path('dist'), path('old'))
				cpSync(path('old'), path('dist'), { recursive: true, preserveTimestamps: true })
			},
		],
		['all of it', path => rmSync(path('dist'), { recursive: true })],
		['what is known', path => rmSync(path('cache/built'), { recursive: true })],
		[
			'what is known, to nonsense',
			path => {
				for (const name of readdirSync(path('cache/built'))) writeFileSync(path('cache/built', name), '{"out"')
			},
		],
		[
			'the flavourist that built it',
			path => {
				for (const name of readdirSync(path('cache/built'))) {
					const file = path('cache/built', name)
					writeFileSync(file, readFileSync(file, 'utf8').replace(/"self":"./, '"self":"-'))
				}
			},
		],
	]
for (const [title, change] of changes)
	t.test(`a build notices another state of ${title}`, async t => {
		const { run, path } = built(t)
		change(path)
		t.match(run('hello'), { status: 0, stdout: /^dist\/hello: \d+ files\n$/ })
		t.strictSame(runCli(['build', 'hello', '--check'], { cwd: path() }), unchanged)
		t.strictSame(run('hello'), unchanged, 'and knows the new one')
	})

t.test('a definition in a folder that comes first counts', async t => {
	const { cwd, run, path } = built(t)
	cpSync(path('flavours'), path('other'), { recursive: true })
	t.strictSame(run('hello', '--flavours', 'other'), unchanged, 'the same texts elsewhere make the same files')
	appendFileSync(path('other/components/web/component.ini'), '# more\n')
	t.match(run('hello', '--flavours', 'other').stdout, / files\n$/)
	t.match(run('hello').stdout, / files\n$/)
	t.ok(existsSync(join(cwd, 'dist/hello')))
})

t.test('a cache that cannot be written takes time only', async t => {
	const { path, run } = built(t)
	rmSync(path('cache'), { recursive: true })
	writeFileSync(path('cache'), '')
	t.match(run('hello'), { status: 0, stdout: / files\n$/, stderr: '' })
	t.match(run('hello'), { status: 0, stdout: / files\n$/, stderr: '' })
})

t.test('what is known of folders that are gone is dropped', async t => {
	const { path, run } = built(t)
	run('hello', '--out', 'other')
	t.equal(readdirSync(path('cache/built')).length, 2)
	rmSync(path('other'), { recursive: true })
	appendFileSync(path('dist/hello/README.md'), 'x')
	run('hello')
	t.equal(readdirSync(path('cache/built')).length, 1)
})

t.test('--all builds every flavour of the folder of definitions', async t => {
	const { path, run } = built(t)
	cpSync(path('flavours/hello'), path('flavours/hallo'), { recursive: true })
	const ini = path('flavours/hallo/flavour.ini')
	const text = readFileSync(ini, 'utf8')
	writeFileSync(ini, text)
	t.strictSame(run('--all'), {
		status: 2,
		stdout: '',
		stderr: 'flavourist: hello and hallo have the same potname: both would be dist/hello\n',
	})
	writeFileSync(ini, text.replace(/^(potname *= *).*$/m, '$1hallo'))
	const { status, stdout } = run('--all')
	t.strictSame(
		[status, ...linesOf(stdout).map(line => line.replace(/\d+/, 'N'))],
		[0, 'dist/hello: up to date', 'dist/hallo: N files'],
	)
	t.strictSame(readdirSync(path('dist')).sort(), ['hallo', 'hello'], 'and none of those that ship')
	rmSync(path('flavours/hallo/flavour.ini'))
	writeFileSync(path('flavours/hallo/flavor.ini'), text)
	t.match(run('--all'), {
		status: 1,
		stdout: '',
		stderr: /^flavours\/hallo: want a file flavour.ini, got flavor.ini\n/,
	})
})

t.test('names or --all, not both and not neither', async t => {
	for (const words of [[], ['hello', '--all']])
		t.strictSame(runCli(['build', ...words]), {
			status: 2,
			stdout: '',
			stderr: 'flavourist: name the flavours to build, or say --all\n',
		})
})
