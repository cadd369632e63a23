import { spawnSync } from 'node:child_process'
import t from 'tap'
import { emitTypeChecks } from '../../src/variables/emit-type-checks.ts'
import { types } from '../../src/variables/table.ts'
import { type Type, typeNames } from '../../src/variables/type.ts'
import { requireProgram } from '../fixtures/require-program.ts'
import { runTypeChecks } from '../fixtures/run-type-checks.ts'
import { shells } from '../fixtures/shells.ts'

const all = typeNames.flatMap((name): readonly Type[] => [
	{ name, list: false },
	{ name, list: true },
])
const functionsIn = (text: string): readonly string[] => text.match(/^\w+(?=\(\) \{$)/gm) ?? []

t.test('holds only the functions that are needed, each once', async t => {
	t.equal(emitTypeChecks([]), '')
	t.same(functionsIn(emitTypeChecks([{ name: 'boolean', list: false }])), ['type_boolean'])
	t.same(functionsIn(emitTypeChecks([{ name: 'port', list: false }])), ['_type_range', 'type_port'])
	t.same(functionsIn(emitTypeChecks([{ name: 'port', list: true }])), [
		'_type_range',
		'_type_trim',
		'type_port',
		'type_list',
	])
	t.same(functionsIn(emitTypeChecks([{ name: 'email', list: false }])), [
		'_type_length',
		'_type_lower',
		'_type_labels',
		'type_domain',
		'type_email',
	])
	const names = functionsIn(emitTypeChecks(all))
	t.equal(new Set(names).size, names.length)
	for (const name of typeNames) t.ok(names.includes(`type_${name.replace('-', '_')}`), `has type_${name}`)
})

t.test('does not depend on the order of the types', async t => {
	t.equal(emitTypeChecks([...all].reverse()), emitTypeChecks(all))
})

t.test('starts no process and reads no here-document', async t => {
	const code = emitTypeChecks(all).replace(/^[ \t]*#.*$/gm, '')
	t.notMatch(code, /\$\((?!\()/)
	t.notMatch(code, /<</)
	t.notMatch(code, /`/)
	t.notMatch(code, /\beval\b/)
	t.notMatch(code, /^\s*\(/m)
})

for (const shell of shells) {
	t.test(`${shell.name}: each library stands alone`, async t => {
		for (const type of all) {
			const limits = type.name === 'enum' ? { values: types.enum.good } : {}
			const value = types[type.name].example
			// A dn holds commas: its list is no type, and its library is not used.
			if (type.list && type.name === 'dn') continue
			const [got] = runTypeChecks(shell, [{ type, limits, value }])
			t.equal(got?.toString(), value, `${type.list ? 'list of ' : ''}${type.name}`)
		}
	})

	t.test(`${shell.name}: takes little time for 64 KiB`, async t => {
		const n = 65536
		const nasty = ['a', ' ', ',', 'é', 'a,', '/a', '1', 'a.', '\\,', '1 ,', ':', '%4', 'A'].map(unit =>
			unit.repeat(n / 2).slice(0, n),
		)
		const long = [
			...nasty,
			...nasty.map(text => text.slice(0, 16000)),
			`${' '.repeat(16000)}a`,
			`a${' '.repeat(16000)}`,
		]
		const cases = all.flatMap(type =>
			long
				.slice(0, type.name === 'string' || type.name === 'path' ? long.length : 6)
				.map(value => ({ type, limits: {}, value })),
		)
		const start = process.hrtime.bigint()
		runTypeChecks(shell, cases)
		const seconds = Number(process.hrtime.bigint() - start) / 1e9
		// It is about one second; what is quadratic takes minutes.
		t.ok(seconds < 20, `${cases.length} values in ${seconds.toFixed(1)} s`)
	})
}

t.test('pleases shellcheck', async t => {
	requireProgram('shellcheck')
	for (const text of [emitTypeChecks(all), ...typeNames.map(name => emitTypeChecks([{ name, list: false }]))]) {
		const { status, stdout } = spawnSync('shellcheck', ['-s', 'dash', '-'], { input: text })
		t.equal(status, 0, stdout.toString())
	}
})

t.test('is formatted as shfmt would', async t => {
	requireProgram('shfmt')
	const { stdout } = spawnSync('shfmt', ['-ln', 'posix', '-d'], { input: emitTypeChecks(all) })
	t.equal(stdout.toString(), '')
})
