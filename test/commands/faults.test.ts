import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import t from 'tap'
import { packageRoot } from '../../src/commands/context.ts'
import { runCli } from '../fixtures/run-cli.ts'

/*
 * The definitions in test/fixtures/bad are bad on purpose, and say where and how: above each faulty line stands
 * `# want KEY: TEXT` (without KEY: the section, or the line) in an .ini, `{{!-- want COLUMN TEXT --}}` in a template.
 */
const folder = join(packageRoot, 'test/fixtures/bad')

/** What is expected of a file: the place, and how the message begins. */
const expectedOf = (file: string): readonly (readonly [at: string, want: string])[] => {
	const lines = readFileSync(join(folder, file), 'utf8').split('\n')
	const shown = join('test/fixtures/bad', file)
	let section = ''
	return lines.flatMap((line, index) => {
		section = /^\[([\w.-]+)\]$/.exec(line)?.[1] ?? section
		const [, column, text = ''] = /^\{\{!-- want (\d+) (.*) --\}\}$/.exec(line) ?? []
		if (column !== undefined) return [[`${shown}:${index + 2}:${column}`, text]]
		const [, key, want] = /^# want(?: ([\w-]+))?: (.*)$/.exec(line) ?? []
		if (want === undefined) return []
		const next = lines[index + 1] ?? ''
		const heading = /^\[([\w.-]+)\]$/.exec(next)?.[1] ?? (next.startsWith('[') ? undefined : section)
		const place = heading === undefined ? '' : ` [${heading}]${key === undefined ? '' : ` ${key}`}`
		return [[`${shown}:${index + 2}${place}`, want]]
	})
}

const expected = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter(file => /\.(ini|hbs)$/.test(file))
	.flatMap(expectedOf)
const flavours = readdirSync(folder).filter(name => name !== 'components')
const { status, stdout } = runCli(['check', ...flavours, '--flavours', relative(process.cwd(), folder), '--json'])
const { issues } = JSON.parse(stdout) as { issues: readonly { at: string; want: string }[] }

t.equal(status, 1)
t.strictSame(
	issues.map(({ at }) => at).sort(),
	expected.map(([at]) => at).sort(),
	'every fault, and nothing else, at its place',
)
for (const [at, want] of expected) {
	const found = issues.filter(issue => issue.at === at).map(issue => issue.want.slice(0, want.length))
	t.strictSame(found, [want], at)
}

t.test('every kind of fault that the language of templates has is among them', async t => {
	const source = join(packageRoot, 'src/template')
	const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(file => !file.startsWith('formats/'))
	const wants = files
		.filter(file => file.endsWith('.ts'))
		.flatMap(file => [
			...readFileSync(join(source, file), 'utf8').matchAll(/\bwant: (?:'((?:[^'\\]|\\.)*)'|`([^`$]+)|"([^"]+)")/g),
		])
		.map(([, plain, template, double]) => plain ?? template ?? double ?? '')
	t.ok(wants.length > 20, 'they were found')
	for (const want of new Set(wants))
		t.ok(
			issues.some(issue => issue.want.startsWith(want)),
			want,
		)
})
