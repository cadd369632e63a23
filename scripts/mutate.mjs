// Breaks how values are written, in one format and place at a time, and sees that a test notices. It works on a copy and
// takes some minutes. As root, after scripts/setup --tests.
//   scripts/mutate [--list] [WORD…]   --list: only says what it would break; WORD: only what has one in its name, as
//                                     `yaml` or `left out`
// It writes TAP, whose last line counts; exit 1 when the tests overlook one, 2 when there is nothing to break.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { makeCopy } from './mutate.d/copy.mjs'
import { findMutations } from './mutate.d/mutations.mjs'
import { testsOf } from './mutate.d/tests-of.mjs'
import {
	ofFormats,
	ofHelpers,
	ofLetters,
	ofLines,
	ofOracle,
	ofPlaces,
	ofTables,
	ofYamlParts,
} from './mutate.d/ways.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values, positionals: words } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } })

const filesIn = folder => readdirSync(join(root, folder)).map(name => join(folder, name))
const own = {
	'nginx-directives.ts': ofTables,
	'syslog-ng-options.ts': ofTables,
	'split-yaml.ts': ofYamlParts,
	'unescape-letters.ts': ofLetters,
}
const files = [
	// what is of all formats has nothing to break, and the readers of the skeleton check decide nothing here
	...filesIn('src/template/formats')
		.filter(file => !/^(read-|formats?\.)/.test(basename(file)))
		.map(file => ({ file, ways: own[basename(file)] ?? ofFormats })),
	...filesIn('src/template/helpers').map(file => ({ file, ways: ofHelpers })),
	{ file: 'src/template/encode-value.ts', ways: ofOracle },
	{ file: 'src/template/place-value.ts', ways: ofPlaces },
	{ file: 'src/template/check-lines.ts', ways: ofLines },
]
const isWanted = name => words.length === 0 || words.some(word => name.includes(word))
const mutations = findMutations(root, files, isWanted)
const fail = message => {
	console.error(`mutate: ${message}`)
	process.exit(2)
}
if (mutations.length === 0) fail(`nothing matches ${words.join(', ')}`)
if (words.length === 0)
	for (const ways of new Set(files.map(one => one.ways)))
		for (const what of Object.keys(ways)) {
			const those = files.filter(one => one.ways === ways).map(({ file }) => file)
			if (!mutations.some(one => one.what === what && those.includes(one.file)))
				fail(`"${what}" finds nothing to break any more in ${those.join(', ')}`)
		}
if (values.list) {
	for (const { name } of mutations) console.log(name)
	process.exit(0)
}

const copy = makeCopy(root)
process.on('exit', () => copy.remove())
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

for (const test of new Set(mutations.flatMap(({ file }) => testsOf(root, file))))
	if (!(await copy.holds(test))) fail(`${test} fails without a mutation; run scripts/test first`)

const firstToFail = async tests => {
	for (const test of tests) if (!(await copy.holds(test))) return test
	return undefined
}

// in TAP, as tests tell it
console.log(`1..${mutations.length}`)
let overlooked = 0
for (const [index, { file, name, text }] of mutations.entries()) {
	copy.write(file, text)
	const by = await firstToFail(testsOf(root, file))
	copy.write(file, readFileSync(join(root, file), 'utf8'))
	if (by === undefined) overlooked++
	const verdict = by === undefined ? 'not ok' : 'ok'
	console.log(
		`${verdict} ${index + 1} - ${name}: ${by === undefined ? 'overlooked' : `noticed by ${basename(by, '.test.ts')}`}`,
	)
}
console.log(`# { total: ${mutations.length}, pass: ${mutations.length - overlooked}, fail: ${overlooked} }`)
process.exitCode = overlooked > 0 ? 1 : 0
