import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { linesOf, program, runCli } from '../fixtures/run-cli.ts'

const root = join(import.meta.dirname, '../..')

t.strictSame(
	runCli(['--version']),
	{ status: 0, stdout: `${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`, stderr: '' },
	'it tells the version of the package',
)

const commands = ['build', 'check', 'show', 'env', 'env check', 'env set', 'rehearse']
for (const command of ['', ...commands]) {
	const { status, stdout, stderr } = runCli([...command.split(' ').filter(word => word !== ''), '--help'])
	t.equal(`${status}${stderr}`, '0', `flavourist ${command} --help ends well`)
	t.match(stdout, `Usage: flavourist ${command}`.trimEnd(), 'it shows its usage')
	t.strictSame(
		linesOf(stdout).filter(line => line.length > 80),
		[],
		'within 80 columns',
	)
}
const [overview] = [runCli(['--help']).stdout]
for (const command of commands.filter(name => !name.includes(' ')))
	t.match(overview, `\n  ${command} `, `it names ${command}`)

const misused: readonly (readonly [title: string, args: string, ...stderr: readonly string[]])[] = [
	['an unknown command', 'biuld website', "flavourist: unknown command 'biuld'", '(Did you mean build?)'],
	['an unknown option', 'build website --ou x', "flavourist: unknown option '--ou'", '(Did you mean --out?)'],
	['a missing argument', 'show', "flavourist: missing required argument 'name'"],
	[
		'one argument too many',
		'show website hello',
		"flavourist: too many arguments for 'show'. Expected 1 argument but got 2.",
	],
	[
		'a missing option',
		'env set website docs/examples/website.env',
		"flavourist: required option '-p, --pot <pot>' not specified",
	],
	[
		'a word that is no choice',
		'env set website docs/examples/website.env -p www --become su',
		"flavourist: option '--become <program>' argument 'su' is invalid. Allowed choices are doas, sudo.",
	],
	['an unknown flavour', 'show websit', 'flavourist: there is no flavour "websit"; did you mean website?'],
	[
		'a flavour like no other',
		'build x',
		'flavourist: there is no flavour "x"; known: consul, matrix-synapse, syslog-collector, website',
	],
	[
		'a name that would disturb a terminal',
		'show \u001b[1m',
		'flavourist: there is no flavour "\\u001b[1m"; known: consul, matrix-synapse, syslog-collector, website',
	],
	['a folder that is not there', 'check --flavours nosuch', 'flavourist: cannot read nosuch: it does not exist'],
]
for (const [title, args, ...stderr] of misused) {
	const ended = runCli(args.split(' '))
	t.strictSame({ ...ended, stderr: linesOf(ended.stderr) }, { status: 2, stdout: '', stderr }, `exit 2: ${title}`)
}
for (const args of [[], ['env']]) {
	const { status, stdout, stderr } = runCli(args)
	t.equal(`${status}${stdout}`, '2', `flavourist ${args.join(' ')} alone is no call`)
	t.match(stderr, /^Usage: /, 'it shows its usage on standard error')
}

t.test('a bug is told from a mistake', async t => {
	const preload = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
		fs.existsSync = () => { throw new TypeError('broken') }; syncBuiltinESMExports()`
	const { status, stdout, stderr } = runCli(['check'], {
		env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` },
	})
	t.equal(`${status}${stdout}`, '70')
	t.match(stderr, /^TypeError: broken\n {4}at /, 'with its stack')
	t.equal(linesOf(stderr).at(-1), 'flavourist: this is a bug; please report it with the lines above')
})

t.test('an installation without lib says what to do', async t => {
	const folder = t.testdir({ bin: {} })
	cpSync(program, join(folder, 'bin/flavourist'))
	const { status, stdout, stderr } = runCli([], { by: [join(folder, 'bin/flavourist')] })
	t.equal(`${status}${stdout}`, '2')
	t.match(stderr, /^flavourist is not built: run \.\/scripts\/setup in its folder \(.*\)\n$/)
})

t.test('an output that cannot be written', async t => {
	const show = (to: string) => runCli(['show', 'matrix-synapse'], { by: ['sh', '-c', `"$@" ${to}`, 'sh'] })
	t.strictSame(
		show('| head -n 1'),
		{ status: 0, stdout: 'matrix-synapse 3.0.0\n', stderr: '' },
		'a closed pipe is no fault',
	)
	t.strictSame(show('>/dev/full'), {
		status: 2,
		stdout: '',
		stderr: 'flavourist: cannot write the output: ENOSPC: no space left on device, write\n',
	})
	const closed = runCli(['show', 'matrix-synapse', '--json'], {
		by: ['sh', '-c', '{ "$@"; echo $? >&2; } | :', 'sh'],
	})
	t.match(closed.stderr, /^0\n$/, 'a reader that never reads is no fault')
})
