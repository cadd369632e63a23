import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../src/commands/context.ts'
import { loadLibrary } from '../src/load/load-library.ts'
import { formatNames } from '../src/model/definition.ts'

const filesBelow = (folder: string): readonly string[] =>
	readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
		.filter(e => e.isFile())
		.map(e => join(e.parentPath, e.name).slice(packageRoot.length))

t.test('no component or service has its name in src', async t => {
	const { library } = await loadLibrary([join(packageRoot, 'flavours')])
	// what is also a format of templates has its name there, and only there
	const known = new Set<string>(formatNames)
	const formats = /^src\/template\/|^src\/model\/definition\.ts$/
	const names = new Set(
		[...library.components.values()].flatMap(c => [c.name, ...c.services.flatMap(s => [s.name, s.rc])]),
	)
	// cook is the bootstrap itself
	names.delete('cook')
	// what has a stand-in there is FreeBSD's own
	for (const name of readdirSync(join(packageRoot, 'src/rehearsal/stand-ins/etc/rc.d'))) names.delete(name)
	t.ok(names.size >= 5, 'the shipped components were read')
	// what everybody calls so: in src it may be a word, but no part of a path
	const words = new Set(['certificates', 'ldap', 'mail'])
	for (const name of names) {
		const word = words.has(name)
			? new RegExp(`(?<![A-Za-z])${name}/(?!/)`)
			: new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`, 'i')
		const found = filesBelow('src')
			.filter(file => !(known.has(name) && formats.test(file)))
			.filter(file =>
				readFileSync(join(packageRoot, file), 'utf8')
					.split('\n')
					.some(line => word.test(line)),
			)
		t.same(found, [], name)
	}
})

const refused: readonly (readonly [room: string, line: string])[] = [
	['shell', "import '../errors.ts'\nimport '../variables/type.ts'"],
	['variables', "import '../model/definition.ts'"],
	['variables', "import 'node:fs'"],
	['model', "import '../plan/plan.ts'"],
	['template', "import '../emit/names.ts'"],
	['plan', "import '../variables/type.ts'"],
	['plan', "import 'node:fs/promises'"],
	['emit', "import '../load/load-library.ts'"],
	['load', "import '../plan/plan.ts'"],
	['load', "import 'zx'"],
	['pot', "import '../emit/names.ts'"],
	['rehearsal', "import '../plan/plan.ts'"],
	['rehearsal/rows', "import '../../commands/build.ts'"],
	['commands', "import 'node:child_process'"],
	['emit', 'console.log(1)'],
]
t.test('the linter refuses what is against the house', async t => {
	for (const [index, [room, line]] of refused.entries()) {
		const file = join(packageRoot, 'src', room, `zz-refused-${index}.ts`)
		writeFileSync(file, `${line}\nexport const x = 1\n`)
		try {
			const { status, stdout, stderr } = spawnSync('npx', ['biome', 'lint', file], {
				cwd: packageRoot,
				encoding: 'utf8',
			})
			t.not(status, 0, `src/${room}: ${line}`)
			t.match(stdout + stderr, /noRestrictedImports|noConsole/, 'for that reason')
		} finally {
			rmSync(file)
		}
	}
})

t.test('every room is where the design says', async t => {
	for (const room of 'shell variables model template plan emit load bootstrap pot rehearsal commands'.split(' ')) {
		t.ok(filesBelow(`src/${room}`).length > 0, `src/${room}`)
	}
	t.ok(readdirSync(join(packageRoot, 'src')).includes('cli.ts'))
})
