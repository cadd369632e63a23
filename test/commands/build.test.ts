import {
	appendFileSync,
	chmodSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { emitSample } from '../fixtures/plans.ts'
import { asNobody, linesOf, runCli } from '../fixtures/run-cli.ts'
import { writeDefinitions } from '../fixtures/write-definitions.ts'

const flavours = join(import.meta.dirname, '../fixtures/flavours')
const files = await emitSample('hello')

/** A folder with `dist/hello` in it, and what `build --check` says of that. */
const built = (t: Test) => {
	const cwd = t.testdir({})
	const { status } = runCli(['build', 'hello', '--flavours', flavours], { cwd })
	if (status !== 0) throw new Error(`build ended with ${status}`)
	return {
		cwd,
		hello: join(cwd, 'dist/hello'),
		build: () => runCli(['build', 'hello', '--flavours', flavours], { cwd }),
		check: () => runCli(['build', 'hello', '--flavours', flavours, '--check'], { cwd }),
	}
}

const modeOf = (path: string): number => statSync(path).mode & 0o777

t.test('the files are written as they are emitted, whatever the umask', async t => {
	for (const umask of ['022', '077', '000']) {
		const out = join(t.testdir({}), 'far/away')
		const by = ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh']
		t.strictSame(runCli(['build', 'hello', '--flavours', flavours, '--out', out], { by }), {
			status: 0,
			stdout: `${out}/hello: ${files.length} files\n`,
			stderr: '',
		})
		for (const { path, text, mode } of files) {
			const place = join(out, 'hello', path)
			t.equal(readFileSync(place, 'utf8'), text, path)
			t.equal(modeOf(place), mode, `mode of ${path}`)
		}
		t.strictSame(readdirSync(out), ['hello'], 'and nothing else')
	}
})

t.test('two builds in other folders, locales, time zones and orders give the same bytes', async t => {
	const [here, there] = [t.testdir({ a: {}, b: {} }), '/']
	const names = ['website', 'matrix-synapse']
	runCli(['build', ...names, '--out', join(here, 'a')], { env: { LC_ALL: 'C', TZ: 'UTC' } })
	runCli(['build', ...[...names].reverse(), '--out', join(here, 'b')], {
		cwd: there,
		env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', HOME: '/nonexistent', USER: 'other' },
	})
	const [a, b] = ['a', 'b'].map(name =>
		readdirSync(join(here, name), { recursive: true, withFileTypes: true })
			.filter(entry => entry.isFile())
			.map(entry => join(entry.parentPath, entry.name))
			.sort()
			.map(path => [path.replace(join(here, name), ''), modeOf(path), readFileSync(path, 'latin1')]),
	)
	t.ok((a ?? []).length > 60, 'both flavours are there')
	t.strictSame(a, b)
})

t.test('--check tells every way in which the folder differs, and changes nothing', async t => {
	const { cwd, hello, check } = built(t)
	t.strictSame(check(), { status: 0, stdout: 'dist/hello: up to date\n', stderr: '' })
	appendFileSync(join(hello, 'README.md'), 'x')
	rmSync(join(hello, 'hello.ini'))
	writeFileSync(join(hello, 'hello.d/extra'), '')
	chmodSync(join(hello, 'hello.sh'), 0o644)
	rmSync(join(hello, 'hello'))
	symlinkSync('hello.sh', join(hello, 'hello'))
	const want = {
		status: 1,
		stdout: [
			'dist/hello/README.md: differs',
			'dist/hello/hello.d/extra: does not belong to this flavour',
			'dist/hello/hello.ini: missing',
			'dist/hello/hello.sh: mode 644, want 755',
			'dist/hello/hello: not a regular file',
			'',
		].join('\n'),
		stderr: '',
	}
	t.strictSame(check(), want)
	t.strictSame(check(), want, 'nor the second time')
	rmSync(join(cwd, 'dist'), { recursive: true })
	const { status, stdout } = check()
	t.equal(status, 1)
	t.strictSame(
		linesOf(stdout),
		files.map(({ path }) => `dist/hello/${path}: missing`).sort(),
		'without the folder all is missing',
	)
	t.strictSame(readdirSync(cwd), [], 'and it stays so')
})

t.test('a build replaces what an earlier one wrote, whole', async t => {
	const { cwd, hello, build, check } = built(t)
	writeFileSync(join(hello, 'hello.d/local/share/cook/files/old.sh'), '')
	appendFileSync(join(hello, 'README.md'), 'x')
	t.strictSame(build(), { status: 0, stdout: `dist/hello: ${files.length} files\n`, stderr: '' })
	t.equal(check().status, 0)
	t.strictSame(readdirSync(join(cwd, 'dist')), ['hello'], 'nothing is left beside it')
})

t.test('a folder with other files is left alone', async t => {
	const cwd = t.testdir({ dist: { hello: { 'thesis.txt': 'years of work' } } })
	writeDefinitions(cwd, {})
	t.strictSame(runCli(['build', 'website', 'hello'], { cwd }), {
		status: 2,
		stdout: '',
		stderr: 'flavourist: dist/hello holds other files: name another folder with --out, or move it away\n',
	})
	t.equal(readFileSync(join(cwd, 'dist/hello/thesis.txt'), 'utf8'), 'years of work')
	t.strictSame(readdirSync(join(cwd, 'dist')), ['hello'], 'and of several flavours none is written')
	rmSync(join(cwd, 'dist/hello/thesis.txt'))
	t.equal(runCli(['build', 'hello'], { cwd }).status, 0, 'an empty folder is taken')
})

t.test('a flavour that is named twice is built once', async t => {
	const cwd = t.testdir({})
	const { stdout } = runCli(['build', 'website', 'website'], { cwd })
	t.match(stdout, /^dist\/website: \d+ files\n$/)
})

t.test('where it cannot write or read, it says so in one line', async t => {
	const cwd = t.testdir({ file: '', closed: {} })
	writeDefinitions(cwd, {})
	const cases: readonly (readonly [title: string, out: string, by: readonly string[], stderr: string])[] = [
		['a folder of someone else', 'closed', asNobody, 'cannot write closed/hello: you may not write there'],
		['below a file', 'file', [], 'cannot read file/hello: it, or what it should lie in, is not a folder'],
		['a read-only file system', '/sys/firmware', [], 'cannot write /sys/firmware/hello: '],
	]
	chmodSync(join(cwd, 'closed'), 0o555)
	for (const [title, out, by, message] of cases) {
		const { status, stdout, stderr } = runCli(['build', 'hello', '--out', out], { cwd, by })
		t.equal(`${status}${stdout}`, '2', title)
		t.equal(stderr.slice(0, message.length + 12), `flavourist: ${message}`)
		t.equal(linesOf(stderr).length, 1)
	}
	mkdirSync(join(cwd, 'out'))
	symlinkSync('hello', join(cwd, 'out/hello'))
	for (const more of [[], ['--check']])
		t.strictSame(runCli(['build', 'hello', '--out', 'out', ...more], { cwd }), {
			status: 2,
			stdout: '',
			stderr: 'flavourist: cannot read out/hello: its symbolic links lead in a circle\n',
		})
})
