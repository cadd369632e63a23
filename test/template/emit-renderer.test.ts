import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import t from 'tap'
import type { FormatName } from '../../src/model/definition.ts'
import { checkSkeleton } from '../../src/template/check-skeleton.ts'
import { chooseRows } from '../../src/template/choose-rows.ts'
import { emitRenderer } from '../../src/template/emit-renderer.ts'
import { emitRendererLibrary } from '../../src/template/emit-renderer-library.ts'
import { renderTree } from '../../src/template/render-tree.ts'
import { callNames } from '../../src/template/tree.ts'
import { compileText } from '../fixtures/compile-text.ts'
import { requireProgram } from '../fixtures/require-program.ts'
import { runRenderers } from '../fixtures/run-renderers.ts'
import { shells } from '../fixtures/shells.ts'
import { sampleScope } from '../fixtures/template-scope.ts'

// what is emitted stands on disk, to be read and reviewed; FLAVOURIST_GOLDEN=write writes it anew
const folder = new URL('../fixtures/renderers/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** Each variable empty or false, then with a value, then with another, and all three in every mixture of two. */
const mixtures: readonly ReadonlyMap<string, string>[] = (() => {
	const choices = [...sampleScope].map(([name, { type }]) => {
		if (type.list) return [name, '', 'a b', ',one,,"two",'] as const
		return type.name === 'boolean' ? ([name, 'false', 'true', 'false'] as const) : ([name, '', 'x', '"\n$x\''] as const)
	})
	const rows = chooseRows(
		choices.map(() => 3),
		1,
	)
	return rows.map(row => new Map(choices.map(([name, ...values], index) => [name, values[row[index] ?? 0] ?? ''])))
})()

const render = (file: string, format: FormatName): string => {
	const partials = { limits: read('limits.yaml.hbs'), pair: '{{name}}={{value}}\n' }
	const { tree, issues } = compileText(read(`${file}.hbs`), format, { partials })
	t.same([issues, checkSkeleton(tree, format, sampleScope)], [[], []], `accepts ${file}`)
	const cases = mixtures.map(values => ({ tree, values }))
	const texts = mixtures.map(values => renderTree(tree, values))
	for (const shell of shells)
		t.same(runRenderers(shell, cases), texts, `${shell.name} writes ${file} as the oracle does`)
	return `${emitRenderer(tree, `render_${file.replaceAll('.', '_')}`)}`
}

const files: readonly (readonly [name: string, text: string])[] = [
	['library', emitRendererLibrary(new Set(callNames))],
	['server.yaml', render('server.yaml', 'yaml')],
	['site.nginx', render('site.nginx', 'nginx')],
	['service.rc.conf', render('service.rc.conf', 'rc.conf')],
	['page.html', render('page.html', 'html')],
	['empty.text', render('empty.text', 'text')],
	['language.text', render('language.text', 'text')],
]
for (const linter of ['shellcheck', 'shfmt']) requireProgram(linter)
for (const [name, text] of files) {
	const golden = `${name}.sh`
	if (process.env['FLAVOURIST_GOLDEN'] === 'write') writeFileSync(new URL(golden, folder), text)
	t.equal(text, read(golden), `emits ${golden}`)
	const run = (command: string, ...options: readonly string[]) => {
		const { status, stdout, stderr } = spawnSync(command, options, { input: text, encoding: 'utf8' })
		return [status, stdout + stderr]
	}
	t.same(run('shellcheck', '-s', 'dash', '-'), [0, ''], `${golden} pleases shellcheck`)
	t.same(run('shfmt', '-ln', 'posix', '-d', '-'), [0, ''], `${golden} is written as shfmt would`)
	for (const { name: shell, command, options } of shells)
		t.same(run(command, ...options, '-n'), [0, ''], `${golden} is sh for ${shell}`)
}

const { tree: nested } = compileText(
	'{{#each STRINGS}}{{#each DOMAINS}}"{{this}}", {{/each}}"{{this}}"\n{{/each}}',
	'html',
)
const values = new Map([
	['STRINGS', Array.from({ length: 300 }, (_, index) => `<${index}>`).join(',')],
	['DOMAINS', Array.from({ length: 70 }, (_, index) => `host${index}.example`).join(',')],
])
for (const shell of shells)
	t.same(
		runRenderers(shell, [{ tree: nested, values }]),
		[renderTree(nested, values)],
		`${shell.name} writes lists whose text is set aside as it grows`,
	)

t.notMatch(
	files.map(([, text]) => text).join(''),
	/^\s*eval\b|\$\([^(]|<</m,
	'nothing emitted evaluates, forks or writes a here-document',
)
