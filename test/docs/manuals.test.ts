import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { projectRoot } from '../fixtures/docs/pages.ts'

const run = (program: string, ...words: readonly string[]) =>
	spawnSync(program, words, { cwd: projectRoot, encoding: 'utf8' })
const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

/** The commands that stand in the synopsis of a manual page. */
const synopsisOf = (page: string): readonly string[] => {
	const [, synopsis = ''] = /\n\.Sh SYNOPSIS\n([\s\S]*?)\n\.Sh /.exec(page) ?? []
	return [...synopsis.matchAll(/^\.(?:Op )?Cm (.*)$/gm)].map(([, words = '']) => words).sort()
}

/** The flags of a page, as `--json`. */
const flagsOf = (page: string): ReadonlySet<string> =>
	new Set([...page.matchAll(/Fl -([a-z-]+)/g)].map(([, name = '']) => `--${name}`))

const helpOf = (...words: readonly string[]): string => run('bin/flavourist', ...words, '--help').stdout

/** The names in the list `Commands:` of a help text. */
const commandsIn = (help: string): readonly string[] =>
	[...(/\nCommands:\n([\s\S]*)$/.exec(help)?.[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name)

for (const page of ['docs/man/flavourist.1', 'docs/man/cook.8'])
	t.test(`mandoc has nothing to say of ${page}`, async t => {
		const { stdout, status, error } = run('mandoc', '-T', 'lint', page)
		t.equal(error, undefined, 'mandoc is installed (scripts/setup --tests)')
		t.not(status, null)
		// which other pages this machine has is not the page's fault
		const said = stdout.split('\n').filter(line => line !== '' && !/referenced manual not found|mandoc\.db/.test(line))
		t.same(said, [])
	})

t.test('flavourist(1) names the commands of --help, and no other', async t => {
	const named = commandsIn(helpOf()).flatMap(name =>
		name === 'env' ? commandsIn(helpOf('env')).flatMap(sub => (sub === 'help' ? [] : [`env ${sub}`])) : [name],
	)
	t.same(synopsisOf(read('docs/man/flavourist.1')), named.sort())
})

t.test('flavourist(1) names the options of all commands, and no other', async t => {
	const commands = [[], ['build'], ['check'], ['show'], ['env', 'check'], ['env', 'set'], ['rehearse']]
	const options = commands.flatMap(words => [...helpOf(...words).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)])
	const known = new Set(options.map(([, name = '']) => name))
	t.same([...flagsOf(read('docs/man/flavourist.1'))].sort(), [...known].sort())
})

t.test('cook(8) names the commands of cook, and no other', async t => {
	const page = read('docs/man/cook.8')
	const words = [...read('src/bootstrap/cook').matchAll(/^\t([a-z]+)(?: \|[^)]*)?\) .*;;$/gm)].map(
		([, word = '']) => word,
	)
	t.ok(words.length >= 5, 'cook has commands')
	const forOthers = ['boot', 'stop']
	t.same(synopsisOf(page), words.filter(word => !forOthers.includes(word)).sort())
	for (const word of forOthers) t.match(page, new RegExp(`^\\.Cm ${word}`, 'm'), `tells of cook ${word}`)
})

/** The codes of sysexits(3) that cook and the steps end with. */
const exitCodes = (): readonly string[] => {
	const { stdout } = run(
		'grep',
		'-rhoE',
		'\\b(fail|exit|answer) [0-9]+|\\bstop\\([0-9]+|\\bcode=[0-9]+',
		'src/bootstrap',
		'flavours',
	)
	return [...new Set([...stdout.matchAll(/(\d\d)$/gm)].map(([, code = '']) => code))].sort()
}

t.test('cook(8) and cook.md name every exit code that cook uses, and no other', async t => {
	const inManual = [...read('docs/man/cook.8').matchAll(/^\.It (\d\d)$/gm)].map(([, code = '']) => code)
	const inPage = [...read('docs/cook.md').matchAll(/^\| (\d\d) \|/gm)].map(([, code = '']) => code)
	t.ok(exitCodes().length > 4)
	t.same(inManual, exitCodes())
	t.same(inPage, exitCodes())
})
