import { spawnSync } from 'node:child_process'
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { packageRoot } from '../../src/commands/context.ts'

// scripts/setup in a project that needs one program built with Go, among programs that do nothing.

const needs = 'go tool 1.2.3 example.org/tool example.org/bad@v1.0.0 example.org/worse@v2.0.0\n'

/** A Go that leaves what it was asked for, in place of a program. */
const go = `#!/bin/sh
while [ "$1" != -o ]; do
	[ "$1" != -C ] || module=$2
	shift
done
mkdir -p "$module/$2"
cp "$module/go.mod" "$module/$2/tool"
echo "$3" >>"$module/$2/tool"
chmod 755 "$module/$2/tool"
`

interface Machine {
	readonly cache: string
	readonly put: (path: string, text: string) => void
	readonly setup: () => { readonly status: number | null; readonly output: string }
}

const onMachine = (title: string, check: (t: Test, machine: Machine) => void): void => {
	t.test(title, async t => {
		const folder = mkdtempSync(join(tmpdir(), 'flavourist-setup-'))
		t.teardown(() => rmSync(folder, { recursive: true }))
		const put = (path: string, text: string): void => {
			mkdirSync(join(folder, path, '..'), { recursive: true })
			writeFileSync(join(folder, path), text, { mode: 0o755 })
		}
		mkdirSync(join(folder, 'scripts'))
		cpSync(join(packageRoot, 'scripts/setup'), join(folder, 'scripts/setup'))
		put('flavours/ports/devel/tool/needs', needs)
		put('bin/dpkg-query', '#!/bin/sh\necho install ok installed\n')
		for (const name of ['node', 'npm']) put(`bin/${name}`, '#!/bin/sh\n')
		put('package-lock.json', '{}')
		put('node_modules/.package-lock.json', '{}')
		put('src/nothing.ts', '')
		mkdirSync(join(folder, 'lib'))
		// only what setup itself calls: a Go of this machine stays unseen
		for (const name of [
			'cat',
			'chmod',
			'cp',
			'dirname',
			'find',
			'grep',
			'head',
			'id',
			'mkdir',
			'mv',
			'rm',
			'sort',
			'tail',
			'touch',
		])
			put(`bin/${name}`, `#!/bin/sh\nexec /usr/bin/${name} "$@"\n`)
		const cache = join(folder, 'cache')
		const setup: Machine['setup'] = () => {
			const { status, stdout, stderr } = spawnSync('/bin/sh', [join(folder, 'scripts/setup')], {
				encoding: 'utf8',
				env: { PATH: join(folder, 'bin'), HOME: folder, FLAVOURIST_CACHE: cache },
			})
			return { status, output: stdout + stderr }
		}
		check(t, { cache, put, setup })
	})
}

onMachine('a program is built once, in a module that requires it without the versions that clash', (t, machine) => {
	machine.put('bin/go', go)
	t.same(machine.setup(), { status: 0, output: 'building tool 1.2.3 meanwhile, once: some minutes\n' })
	t.equal(
		readFileSync(join(machine.cache, 'tool-1.2.3/bin/tool'), 'utf8'),
		`module build

go 1.22

require example.org/tool v1.2.3
exclude example.org/bad v1.0.0
exclude example.org/worse v2.0.0
example.org/tool
`,
	)
	t.same(readdirSync(machine.cache), ['tool-1.2.3'], 'nothing else is left')
	t.same(readdirSync(join(machine.cache, 'tool-1.2.3')), ['bin'])
	machine.put('bin/go', '#!/bin/sh\nexit 1\n')
	t.same(machine.setup(), { status: 0, output: '' }, 'it is not built again')
})

onMachine('a build that fails leaves no program, and says what to do', (t, machine) => {
	machine.put('bin/go', '#!/bin/sh\necho no such module\nexit 1\n')
	const { status, output } = machine.setup()
	t.equal(status, 2)
	t.match(
		output,
		/\nno such module\nsetup: tool 1\.2\.3 could not be built, see the end of \S+tool-1\.2\.3\.log above: mend that, or install tool 1\.2\.3 in PATH, then run this again\n$/,
	)
	t.notOk(existsSync(join(machine.cache, 'tool-1.2.3')))
	machine.put('bin/go', go)
	t.equal(machine.setup().status, 0, 'the next setup does it')
})

onMachine('the same version in PATH is taken, another one is not', (t, machine) => {
	machine.put('bin/tool', '#!/bin/sh\necho Tool v1.2.4\n')
	const missing =
		'setup: tool 1.2.3 is not in PATH, nor is Go, which would build it: install Go 1.22 or newer (go.dev tells how) or tool 1.2.3, then run this again\n'
	t.same(machine.setup(), { status: 2, output: missing }, 'without Go')
	const tool = '#!/bin/sh\necho Tool v1.2.3\necho and more\n'
	machine.put('bin/tool', tool)
	t.same(machine.setup(), { status: 0, output: '' })
	t.equal(readFileSync(join(machine.cache, 'tool-1.2.3/bin/tool'), 'utf8'), tool)
})

onMachine('a virtual environment is made anew when its requirements change, and only then', (t, machine) => {
	machine.put('bin/go', go)
	const file = 'flavours/components/post/partners/needs'
	const place = join(machine.cache, 'post-1.0')
	machine.put(file, 'venv post 1.0 pip\n')
	machine.put('cache/post-1.0/requirements', 'pip\n')
	machine.put('cache/post-1.0/old', '')
	t.match(machine.setup(), { status: 0, output: /^building tool [^\n]*\n$/ })
	t.ok(existsSync(join(place, 'old')))
	machine.put(file, 'venv post 1.0 pip setuptools\n')
	t.same(machine.setup(), { status: 0, output: 'installing post 1.0\n' })
	t.equal(readFileSync(join(place, 'requirements'), 'utf8'), 'pip setuptools\n')
	t.ok(existsSync(join(place, 'bin/python')) && !existsSync(join(place, 'old')))
	t.same(readdirSync(machine.cache).sort(), ['post-1.0', 'tool-1.2.3'], 'nothing else is left')
	t.same(machine.setup(), { status: 0, output: '' })
})

onMachine('npm is kept from a folder that a link leads to', (t, machine) => {
	machine.put('bin/go', go)
	machine.put('elsewhere/.package-lock.json', '{}')
	rmSync(join(machine.cache, '../node_modules'), { recursive: true })
	symlinkSync('elsewhere', join(machine.cache, '../node_modules'))
	utimesSync(join(machine.cache, '../elsewhere/.package-lock.json'), 0, 0)
	t.match(machine.setup(), { status: 2, output: /^setup: node_modules is a link and does not fit package-lock\.json/m })
	t.ok(existsSync(join(machine.cache, '../elsewhere/.package-lock.json')))
})
