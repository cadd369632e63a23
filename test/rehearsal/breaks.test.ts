import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { emit } from '../../src/commands/build.ts'
import { loadDefinitions, packageRoot, planOf } from '../../src/commands/context.ts'
import { partnersOf } from '../../src/commands/partners-of.ts'
import { readEnvironment } from '../../src/commands/read-environment.ts'
import { rehearsalFolders } from '../../src/commands/rehearse.ts'
import { subjectOf } from '../../src/commands/subject-of.ts'
import type { EmittedFile } from '../../src/emit/emitted-file.ts'
import { Rehearsal } from '../../src/rehearsal/rehearsal.ts'
import { rowsOf } from '../../src/rehearsal/rows.ts'
import { run } from '../../src/rehearsal/run.ts'
import type { Subject } from '../../src/rehearsal/subject.ts'
import { type RowResult, workThrough } from '../../src/rehearsal/work-through.ts'

// Each row of the table turns red when a script breaks its cause in the generated flavour: a row that cannot fail
// proves nothing. A break runs only the rows that its row needs.

// some minutes, more than one file of tests is given otherwise
t.setTimeout(1_800_000)

const here = dirname(fileURLToPath(import.meta.url))
const folders = rehearsalFolders(process.env)

/** The rows that must hold before a row can say anything. */
const needs: Readonly<Record<string, readonly string[]>> = {
	token: ['admin'],
	room: ['admin'],
	media: ['admin'],
	'same-server': ['admin', 'room', 'media', 'reborn'],
	'same-cluster': ['leader', 'reborn'],
	'consul-catalog': ['healed'],
	'consul-frozen': ['healed'],
	'consul-wrong-key': ['healed'],
	control: ['control-keys'],
	'control-rights': ['control-keys', 'control'],
	'control-same': ['control-keys', 'reborn'],
	kept: ['collects', 'reborn'],
	'synapse-metrics': ['healed'],
	directory: ['healed'],
	'directory-refused': ['healed'],
	'directory-typed': ['healed'],
	'directory-mail': ['healed'],
	'directory-base': ['healed'],
	'directory-away': ['healed', 'admin'],
	'directory-ldaps': ['healed'],
	'directory-authority': ['healed'],
	mail: ['healed', 'admin'],
	reset: ['healed', 'admin'],
	'mail-465': ['healed', 'admin'],
	'mail-25': ['healed', 'admin'],
}

const readTree = async (folder: string): Promise<readonly EmittedFile[]> => {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true })
	const paths = entries.filter(e => e.isFile()).map(e => join(e.parentPath, e.name))
	return Promise.all(
		paths.sort().map(async path => ({
			path: path.slice(folder.length + 1),
			text: await readFile(path, 'utf8'),
			mode: ((await stat(path)).mode & 0o111) === 0 ? (0o644 as const) : (0o755 as const),
		})),
	)
}

/** The flavour's files after a break's script has run in a copy of them. */
const breakFiles = async (
	files: readonly EmittedFile[],
	potname: string,
	id: string,
): Promise<readonly EmittedFile[]> => {
	const folder = await mkdtemp(join(tmpdir(), 'flavourist-break-'))
	try {
		for (const { path, text, mode } of files) {
			await mkdir(dirname(join(folder, path)), { recursive: true })
			await writeFile(join(folder, path), text, { mode })
		}
		const script = `cd "$1" && COOK=$1/${potname}.d/local/share/cook && . "$2"`
		const { exitCode, output } = await run(['sh', '-euc', script, 'break', folder, join(here, 'breaks', `${id}.sh`)])
		if (exitCode !== 0) throw new Error(`the script of ${id} failed: ${output}`)
		return await readTree(folder)
	} finally {
		await rm(folder, { recursive: true })
	}
}

const rehearseRows = async (subject: Subject, ids: ReadonlySet<string>): Promise<readonly RowResult[]> => {
	const rehearsal = await Rehearsal.begin(subject, folders)
	try {
		return await workThrough(
			rowsOf(subject),
			rehearsal,
			{ begun: () => {}, done: () => {} },
			() => performance.now(),
			({ id }) => ids.has(id),
		)
	} finally {
		await rehearsal.end()
	}
}

const breakEach = async (
	name: string,
	only: (id: string) => boolean,
	example = `docs/examples/${name}.env`,
): Promise<void> => {
	const loaded = await loadDefinitions(undefined)
	const plan = planOf(loaded, name)
	const environment = await readEnvironment(plan, join(packageRoot, example))
	const { partners } = await partnersOf(loaded, plan, environment.resolved)
	const files = await emit(plan)
	const subject = subjectOf(plan, files, environment, partners)
	const rows = rowsOf(subject).filter(row => only(row.id))
	for (const { id, title } of rows) {
		await t.test(`${name}: "${title}" turns red when its cause is broken`, async t => {
			const broken = await breakFiles(files, subject.potname, id)
			t.notSame(
				broken.map(f => f.text),
				[...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(f => f.text),
				'the script changes something',
			)
			const before = ['build', 'boot', 'partners', 'healed', ...(needs[id] ?? [])]
			const results = await rehearseRows({ ...subject, files: broken }, new Set([...before, id]))
			for (const result of results) {
				if (result.id === id) t.equal(result.ok, false, `${id} is red`)
				else if (id !== 'build') t.equal(result.ok, true, `${result.id} still holds: ${result.detail}`)
			}
			t.notMatch(
				results.find(r => r.id === id)?.detail,
				/could not be checked|not reached|: not found$/m,
				'by its own look',
			)
		})
	}
}

if (process.getuid?.() !== 0) throw new Error('the rehearsals need root: run the tests with sudo')
await breakEach('matrix-synapse', () => true)
await breakEach('website', id => id === 'page')
await breakEach('consul', id => ['leader', 'consul-metrics', 'ui', 'no-ui', 'member', 'same-cluster'].includes(id))
await breakEach('matrix-synapse', id => id.startsWith('consul-'), 'test/fixtures/rehearsal/consul.env')
await breakEach('matrix-synapse', id => /^(log|control)/.test(id), 'test/fixtures/rehearsal/log-and-control.env')
await breakEach('syslog-collector', id => ['collects', 'prunes', 'kept'].includes(id))
const people = (id: string): boolean => id === 'synapse-metrics' || id === 'reset' || /^(directory|mail)/.test(id)
await breakEach('matrix-synapse', people, 'test/fixtures/rehearsal/people.env')
