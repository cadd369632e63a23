import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { type FormatName, formatNames } from '../../src/model/definition.ts'
import { projectRoot } from '../fixtures/docs/pages.ts'

/** Formats whose test with a real reader is that of another file. */
const readersOf: ReadonlyMap<FormatName, string> = new Map([
	['postgresql.conf', 'postgresql'],
	['pg_hba.conf', 'postgresql'],
	['text', 'words'],
	['newsyslog', 'words'],
	['crontab', 'words'],
])

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

const [, overview = ''] = read('docs/templates.md').split('\n## Format by format\n')
const rows = overview.split('\n\n###')[0] ?? ''
const named = new Set(
	[...rows.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
		[...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
	),
)
const escaping = read('docs/escaping.md')
/** Is there a case that begins with the format's name? */
const hasCase = (path: string, name: string): boolean =>
	new RegExp(`\\[\\s*'${name.replace('.', '\\.')}',`).test(read(path))

for (const name of formatNames) {
	t.ok(named.has(name), `${name}: docs/templates.md, "Format by format", has a row of it`)
	t.ok(escaping.includes(`\n## ${name}\n`), `${name}: docs/escaping.md has a section of it`)
	t.ok(escaping.includes(`<!-- format: ${name} -->`), `${name}: and its table`)
	for (const test of ['characters', 'readers']) {
		const path = `test/template/formats/${test}.test.ts`
		t.ok(hasCase(path, name), `${name}: ${path} has a case of it`)
	}
	const test = `test/template/readers/${readersOf.get(name) ?? name.replace(/[_.]/g, '-')}.test.ts`
	t.ok(existsSync(join(projectRoot, test)), `${name}: there is ${test}, with its real reader`)
}
