import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import t from 'tap'
import { loadBootstrap } from '../../src/load/load-bootstrap.ts'
import { emitSample, loadPlan, sampleFlavours } from '../fixtures/plans.ts'

/** With UPDATE_GOLDEN=1 the golden files are written anew: read their diff before it is committed. */
const isUpdate = process.env['UPDATE_GOLDEN'] === '1'
const golden = join(import.meta.dirname, '../golden')

const listFiles = (folder: string): readonly string[] =>
	existsSync(folder)
		? readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter(entry => entry.isFile())
				.map(entry => relative(folder, join(entry.parentPath, entry.name)))
				.sort()
		: []

/** Where a file that is only copied comes from: below src/bootstrap, or a text of the plan by component and path. */
const sourcesOf = (name: string, path: string): readonly string[] => {
	const inJail = path.replace(`${name}.d/local/`, '')
	return [
		...(inJail === 'bin/cook' ? ['bootstrap cook'] : []),
		inJail.replace(/^share\/cook\/(lib|bin)\//, 'bootstrap $1/'),
		inJail.replace(/^share\/cook\/steps\/([^/]+)\//, 'text $1/steps/'),
		inJail.replace(/^share\/cook\/programs\/([^/]+)\//, 'text $1/programs/'),
		...(path === 'CHANGELOG.md' ? [`text ${name}/CHANGELOG.md`] : []),
	]
}

for (const { name } of sampleFlavours) {
	t.test(`${name} is emitted as its golden files say`, async t => {
		const plan = await loadPlan(name)
		const sources = new Map<string, string>([
			...[...(await loadBootstrap())].map(([path, text]): [string, string] => [`bootstrap ${path}`, text]),
			...[...plan.texts].map(([path, text]): [string, string] => [`text ${path}`, text]),
		])
		const files = await emitSample(name)
		const sourceOf = (path: string) => sourcesOf(name, path).find(source => sources.has(source))
		const copied = files.filter(({ path }) => sourceOf(path) !== undefined)
		const made = files.filter(({ path }) => sourceOf(path) === undefined)
		const folder = join(golden, name)
		if (isUpdate) {
			rmSync(folder, { recursive: true, force: true })
			for (const { path, text } of made) {
				mkdirSync(dirname(join(folder, path)), { recursive: true })
				writeFileSync(join(folder, path), text)
			}
		}
		t.strictSame(
			made.map(({ path }) => path),
			[...listFiles(folder)].sort((a, b) => (a < b ? -1 : 1)),
			'the same files',
		)
		for (const { path, text } of made) {
			const place = join(folder, path)
			t.equal(text, existsSync(place) ? readFileSync(place, 'utf8') : undefined, path)
		}
		for (const { path, text } of copied) t.equal(text, sources.get(sourceOf(path) ?? ''), `${path} is copied as it is`)
		t.ok(copied.length > 10 && made.length > 10, 'of both kinds there are some')
		t.strictSame(
			files.filter(({ mode }) => mode === 0o755).map(({ path }) => path),
			[
				`${name}.d/local/bin/cook`,
				`${name}.d/local/etc/rc.d/cook`,
				`${name}.d/local/share/cook/bin/hold`,
				`${name}.d/local/share/cook/bin/stop`,
				`${name}.d/local/share/cook/bin/take-lock`,
				`${name}.sh`,
			],
			'programs can be executed, nothing else',
		)
		t.ok(
			files.every(({ mode }) => mode === 0o755 || mode === 0o644),
			'all can be read by everyone',
		)
	})
}
