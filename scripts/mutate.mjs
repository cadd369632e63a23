// Breaks how values are written, in one format and place at a time, and sees that a test notices. It works on a copy and
// takes some minutes. As root, after scripts/setup --tests.
//   scripts/mutate [WORD…]   only what has one of the words in its name, as `yaml` or `left out`
// The last line counts; exit 1 when a test overlooked one.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const formats = 'src/template/formats'

/** What is broken: what it looks like, what stands there instead, and a word for it. */
const ways = [
	{
		what: 'escape left out',
		find: /\{ byte: (?:'(?:\\.|[^'])*'|"[^"]*"), text: (?:'(?:\\.|[^'])*'|"[^"]*"|`[^`]*`) \},?/g,
		put: '',
	},
	{ what: 'refusal left out', find: /\bcharacters: (?:'(?:\\.|[^'])+'|"[^"]+"|`[^`]+`)/g, put: "characters: ''" },
	{
		what: 'quote without escaping',
		find: /\bencoder: (?!EncoderName|Encoder\b)\w+/g,
		put: "encoder: { name: 'plain', passes: [] }",
	},
	{ what: 'place allowed', find: /(?:\{ kind: 'nowhere', [^}]*\}|\bnowhere\([^()]*\))/g, put: "{ kind: 'word' }" },
	{
		what: 'more bytes harmless',
		find: /\bharmless: (?!''|string)[^\n]+(?=,\n)/g,
		put: found => `${found} + ' \\n"\\'#;$%!,&<>@:='`,
	},
	{ what: 'numbers in quotes', find: /\bbareNative: true/g, put: 'bareNative: false' },
	{ what: 'words without quotes', find: /\bbareWord: false/g, put: 'bareWord: true' },
	{ what: 'longer words', find: /\bmaxBytes: \d+/g, put: found => `${found}0` },
]
const oracle = [
	{ what: 'oracle without escaping', find: /(?<=^\t'?[\w-]+'?: )value => [^\n]+(?=,\n)/gm, put: 'value => value' },
]

/** Every mutation of a file's text. */
const mutationsOf = (file, list) => {
	const text = readFileSync(join(root, file), 'utf8')
	return list.flatMap(({ what, find, put }) =>
		[...text.matchAll(find)].map(match => {
			const line = text.slice(0, match.index).split('\n').length
			const instead = typeof put === 'string' ? put : put(match[0])
			const mutated = text.slice(0, match.index) + instead + text.slice(match.index + match[0].length)
			return {
				file,
				name: `${basename(file, '.ts')}:${line} ${what}: ${match[0]}`,
				text: mutated,
				same: mutated === text,
			}
		}),
	)
}

/** Tests of a file: those that have its name first, then every other one of formats. */
const testsOf = file => {
	const own = basename(file, '.ts').split('-')[0]
	const all = ['test/template/formats', 'test/template/readers'].flatMap(folder =>
		readdirSync(join(root, folder)).map(name => join(folder, name)),
	)
	const quick = ['test/template/emit-renderer-library.test.ts', 'test/template/emit-renderer.test.ts']
	const named = all.filter(name => basename(name).startsWith(own))
	return [named.length > 0 ? named : quick, all.filter(name => !named.includes(name))]
}

const words = process.argv.slice(2)
const mutations = [
	...readdirSync(join(root, formats))
		.filter(name => !/^(read-|format\.ts|formats\.ts)/.test(name))
		.flatMap(name => mutationsOf(join(formats, name), ways)),
	...mutationsOf('src/template/encode-value.ts', oracle),
].filter(({ name, same }) => !same && (words.length === 0 || words.some(word => name.includes(word))))

const copy = mkdtempSync(join(tmpdir(), 'flavourist-mutate-'))
process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))
for (const name of ['src', 'test', 'flavours', 'package.json', 'tsconfig.json'])
	cpSync(join(root, name), join(copy, name), { recursive: true })
for (const name of ['node_modules', 'lib', 'bin', 'scripts']) symlinkSync(join(root, name), join(copy, name))

const run = tests =>
	spawnSync('npx', ['--no-install', 'tap', '--disable-coverage', '--bail', '--reporter=silent', ...tests], {
		cwd: copy,
		env: { ...process.env, FLAVOURIST_RUNS: process.env.FLAVOURIST_RUNS ?? '40' },
	}).status === 0

const whole = testsOf('src/template/formats/lines.ts').flat()
if (!run(whole)) {
	console.error('mutate: the tests fail without a mutation; run scripts/test first')
	process.exit(2)
}
let overlooked = 0
for (const { file, name, text } of mutations) {
	const path = join(copy, file)
	const before = readFileSync(path, 'utf8')
	writeFileSync(path, text)
	const noticed = testsOf(file).some(tests => !run(tests))
	writeFileSync(path, before)
	if (!noticed) overlooked++
	console.log(
		`${noticed ? 'noticed   ' : 'OVERLOOKED'} ${name.replaceAll('\n', ' ').replace(/\s+/g, ' ').slice(0, 100)}`,
	)
}
console.log(`${mutations.length - overlooked} of ${mutations.length} noticed`)
process.exitCode = overlooked > 0 ? 1 : 0
