// Breaks how values are written, in one format and place at a time, and sees that a test notices. It works on a copy and
// takes some minutes. As root, after scripts/setup --tests.
//   scripts/mutate [WORD…]   only what has one of the words in its name, as `yaml` or `left out`
// The last line counts; exit 1 when a test overlooked one.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

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

/** Tests of modules that have no name in common with theirs. */
const others = {
	'encode-value': ['emit-renderer-library', 'readers/json'],
	lines: ['formats/lines', 'readers/redis', 'readers/sshd-config', 'readers/toml', 'readers/turnserver'],
	sh: ['formats/sh', 'formats/rc-conf', 'readers/sh', 'readers/rc-conf'],
	postgresql: ['formats/lines', 'readers/postgresql'],
}
const inLines = ['formats/lines']

/** The tests of a file, the quickest first. */
const testsOf = file => {
	const own = basename(file, '.ts')
	const word = own.split('-')[0]
	const named = ['formats', 'readers'].flatMap(folder =>
		readdirSync(join(root, 'test/template', folder))
			.map(name => name.replace(/\.test\.ts$/, ''))
			.filter(name => name === own || name.split('-')[0] === word)
			.map(name => `${folder}/${name}`),
	)
	const chosen =
		others[own] ?? others[word] ?? (named.some(name => name.startsWith('formats/')) ? named : [...inLines, ...named])
	return chosen.map(name => `test/template/${name}.test.ts`)
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

// what tap runs a test with; without tap around it, each takes a second less
const loader = pathToFileURL(join(root, 'node_modules/@tapjs/typescript/dist/esm/import.mjs')).href
const holds = test =>
	spawnSync(process.execPath, [`--import=${loader}`, test], {
		cwd: copy,
		env: {
			...process.env,
			FLAVOURIST_RUNS: process.env.FLAVOURIST_RUNS ?? '40',
			TAP_BAIL: '1',
			TS_NODE_TRANSPILE_ONLY: '1',
			TAP_TSCONFIG: 'tsconfig.json',
		},
	}).status === 0

for (const test of new Set(mutations.flatMap(({ file }) => testsOf(file))))
	if (!holds(test)) {
		console.error(`mutate: ${test} fails without a mutation; run scripts/test first`)
		process.exit(2)
	}
let overlooked = 0
for (const { file, name, text } of mutations) {
	const path = join(copy, file)
	const before = readFileSync(path, 'utf8')
	writeFileSync(path, text)
	const noticed = testsOf(file).some(test => !holds(test))
	writeFileSync(path, before)
	if (!noticed) overlooked++
	console.log(
		`${noticed ? 'noticed   ' : 'OVERLOOKED'} ${name.replaceAll('\n', ' ').replace(/\s+/g, ' ').slice(0, 100)}`,
	)
}
console.log(`${mutations.length - overlooked} of ${mutations.length} noticed`)
process.exitCode = overlooked > 0 ? 1 : 0
