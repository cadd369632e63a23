import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { potConfLine } from '../../src/pot/environment-line.ts'
import { installPotStandIn } from '../fixtures/install-pot-stand-in.ts'
import { type Call, findCall, readTranscript } from '../fixtures/pot/read-transcript.ts'
import { linesOf, runCli } from '../fixtures/run-cli.ts'
import { runScript } from '../fixtures/run-script.ts'
import { shells } from '../fixtures/shells.ts'

const flavours = join(import.meta.dirname, '../fixtures/flavours')

const manifest = `[manifest]
potname = g
author = a
version = 1.0
origin = x
runs_in_nomad = false
summary = x`

/** Writes an env file and runs `env` with it in a folder of its own. */
const env = (t: Test, command: 'check' | 'set', text: string, ...more: readonly string[]) => {
	const cwd = t.testdir({ 'hello.env': text })
	return runCli(['env', command, 'hello', 'hello.env', '--flavours', flavours, ...more], { cwd })
}

const halfGiven =
	'WEBPASSWORD: want also WEBUSER, since WEBUSER, WEBPASSWORD are given together or not at all, got only WEBPASSWORD; ' +
	'give all of them, or none'

t.test('an env file that fits', async t => {
	const cases: readonly (readonly [title: string, text: string, count: string])[] = [
		['only what is required', 'DOMAIN=example.org\n', '1 variable'],
		['quotes, comments and blank lines', "# a\n\nDOMAIN='example.org'\nGREETING=\"it's\"\n", '2 variables'],
		['a group whole', 'DOMAIN=a.org\nWEBUSER=ann\nWEBPASSWORD=x\n', '3 variables'],
		['a file for a value', 'DOMAIN=a.org\nWEBUSER=ann\nWEBPASSWORD_FILE=/data/password\n', '3 variables'],
		['a variable that is empty counts as not given', 'DOMAIN=a.org\nWEBUSER=\n', '1 variable'],
	]
	for (const [title, text, count] of cases)
		t.strictSame(env(t, 'check', text), { status: 0, stdout: `hello.env: ${count}, no fault\n`, stderr: '' }, title)
})

t.test('every problem of an env file is told at once, and no secret is shown', async t => {
	const secret = `hunter2${'x'.repeat(4000)}`
	const { status, stdout, stderr } = env(
		t,
		'check',
		[
			'NOTLS=perhaps',
			'WEBHOST="$HOST"',
			`WEBPASSWORD=${secret}`,
			'LOGLEVL=warn',
			'UPSTREAMS=80,8001',
			'GREETING=Good day',
			'NOTLS=no',
			'',
		].join('\n'),
	)
	t.equal(`${status}${stdout}`, '1')
	t.strictSame(linesOf(stderr), [
		'hello.env:2: want every $ and ` quoted, since nothing is expanded here, got a live one; ' +
			"write WEBHOST='…' in single quotes, or \\$ and \\` in double quotes",
		'hello.env:6: want one value, with its blanks quoted, and no blank after =, got more words; ' +
			"write GREETING='…' in single quotes",
		'hello.env:7: want NOTLS once, got it again, after line 1',
		'hello.env:4: want a variable of this flavour, got "LOGLEVL"; did you mean LOGLEVEL?',
		'hello.env:1 NOTLS: want true or false (yes, no, on, off, 1 and 0 will do), got "perhaps"; for example NOTLS=true',
		'hello.env:3 WEBPASSWORD: want one line up to 4000 bytes, without control characters, got a value that is not',
		'hello.env:5 UPSTREAMS: want a list with commas between, each item a TCP or UDP port from 1 to 65535, at least 1024, ' +
			`got "80,8001"; for example UPSTREAMS='8001, 8002'`,
		'DOMAIN: want a domain name with at least one dot, of letters, digits and hyphens (punycode for others) ' +
			'(Domain of the server), got nothing; for example DOMAIN=example.org',
		halfGiven,
		'flavourist: hello.env does not fit hello',
	])
	t.notMatch(stderr, /hunter2/)
})

t.test('values and files for values', async t => {
	const cases: readonly (readonly [title: string, text: string, line: string | undefined])[] = [
		[
			'one variable both ways',
			'WEBUSER=a\nWEBPASSWORD=b\nWEBPASSWORD_FILE=/data/p\n',
			'hello.env:4: want WEBPASSWORD or WEBPASSWORD_FILE, got both; remove one of them',
		],
		[
			'a file that is no path of the jail',
			'WEBUSER=a\nWEBPASSWORD_FILE=data/p\n',
			'hello.env:3 WEBPASSWORD_FILE: want the absolute path of a file in the jail, got a value that is none',
		],
		['half a group, by a file', 'WEBPASSWORD_FILE=/data/p\n', halfGiven],
	]
	for (const [title, text, line] of cases) {
		const { status, stderr } = env(t, 'check', `DOMAIN=example.org\n${text}`)
		t.strictSame([status, linesOf(stderr)], [1, [line, 'flavourist: hello.env does not fit hello']], title)
	}
})

t.test('a group counts defaults as cook does', async t => {
	const group = (first: string, second: string): string =>
		[
			...[manifest, '[env.FIRST]', 'type = port', 'description = x', first],
			...['[env.SECOND]', 'type = port', 'description = x', second, '[rule.r]', 'together = FIRST, SECOND', ''],
		].join('\n')
	for (const [title, first, second, text, status] of [
		['a default', '', 'default = 80', 'FIRST=1\n', 0],
		['the value of another variable', '', 'default-from = FIRST', 'FIRST=1\n', 0],
		['the file of another variable', '', 'default-from = FIRST', 'FIRST_FILE=/f\n', 0],
		['nothing', '', '', 'FIRST=1\n', 1],
		['a default alone', '', 'default = 80', '', 1],
	] as const) {
		const cwd = t.testdir({ flavours: { g: { 'flavour.ini': group(first, second) } }, 'g.env': text })
		t.equal(runCli(['env', 'check', 'g', 'g.env'], { cwd }).status, status, title)
	}
})

t.test('an old name is taken for the new one, with a warning', async t => {
	const old = `${manifest}\n[env.NEWNAME]\ntype = port\ndescription = x\n\n[env.OLDNAME]\ndeprecated = NEWNAME\n`
	const cwd = t.testdir({
		flavours: { g: { 'flavour.ini': old } },
		'old.env': 'OLDNAME=80\n',
		'both.env': 'OLDNAME=80\nNEWNAME=81\n',
	})
	const warning = 'OLDNAME: want its new name NEWNAME, got the old one; write NEWNAME instead\n'
	t.strictSame(runCli(['env', 'check', 'g', 'old.env'], { cwd }), {
		status: 0,
		stdout: 'old.env: 1 variable, no fault\n',
		stderr: `warning: old.env:1 ${warning}`,
	})
	t.match(runCli(['env', 'set', 'g', 'old.env', '--pot', 'p', '--print'], { cwd }).stdout, / -E '?NEWNAME=80/)
	t.strictSame(runCli(['env', 'check', 'g', 'both.env'], { cwd }), {
		status: 1,
		stdout: '',
		stderr:
			`both.env:1 ${warning}` +
			'both.env:1 OLDNAME: want NEWNAME alone, which replaces it, got both, which say different things; remove OLDNAME\n' +
			'flavourist: both.env does not fit g\n',
	})
})

t.test('an env file that cannot be read', async t => {
	const cwd = t.testdir({ folder: {} })
	const check = (file: string) => runCli(['env', 'check', 'hello', file, '--flavours', flavours], { cwd })
	for (const [file, reason] of [
		['nosuch.env', 'it does not exist'],
		['folder', 'it is a folder'],
	] as const)
		t.strictSame(check(file), { status: 2, stdout: '', stderr: `flavourist: cannot read ${file}: ${reason}\n` })
})

const exposure = (names: string, first: string): readonly string[] => [
	`pot keeps ${names} in clear, and tells syslog. To keep a secret from there, put it into a`,
	`file on the dataset and set ${first}_FILE=/data/... instead.`,
]

t.test('--print shows the command, with the values in normal form', async t => {
	const value = `it's "$HOME" \\ \`id\``
	const { status, stdout, stderr } = env(
		t,
		'set',
		`WEBPASSWORD='it'\\''s "$HOME" \\ \`id\`'\nWEBUSER=ann\nNOTLS=Yes\nDOMAIN=Example.ORG\nUPSTREAMS='8001, 8002'\n`,
		...['-p', 'www', '--print'],
	)
	t.equal(status, 0)
	t.strictSame(linesOf(stderr), exposure('WEBPASSWORD', 'WEBPASSWORD'))
	for (const shell of shells)
		t.strictSame(
			runScript(shell, `pot() {\n\tprintf '%s\\n' "$@"\n}\n${stdout}`).split('\n'),
			[
				...['set-env', '-p', 'www', '-E', 'DOMAIN=example.org', '-E', 'NOTLS=true', '-E', 'WEBUSER=ann', '-E'],
				...[`WEBPASSWORD=${value.replace(/[\\$`]/g, '\\$&')}`, '-E', 'UPSTREAMS=8001,8002', ''],
			],
			`a shell reads it so (${shell.name})`,
		)
	const quiet = env(t, 'set', 'DOMAIN=a.org\nWEBUSER=ann\nWEBPASSWORD_FILE=/data/p\n', '-p', 'www', '--print')
	t.equal(quiet.stderr, '', 'a file exposes nothing')
})

t.test('what pot cannot carry is refused', async t => {
	const lines = env(t, 'set', 'DOMAIN=a.org\nWEBUSER=ann\nWEBPASSWORD=x\n', '-p', 'w.w', '--print')
	t.strictSame(
		[lines.status, linesOf(lines.stderr)],
		[
			1,
			[
				'the name of the pot: want letters, digits, _, : and -, no - first, got "w.w"',
				'flavourist: pot set-env cannot carry these variables',
			],
		],
	)
	const cwd = t.testdir({ 'empty.env': '', flavours: { g: { 'flavour.ini': `${manifest}\n` } } })
	t.match(runCli(['env', 'set', 'g', 'empty.env', '-p', 'www'], { cwd }), {
		status: 1,
		stderr: /^the variables: want at least one/,
	})
})

const awkward = readTranscript('awkward.json')
const habits = readTranscript('habits.json')
const [config] = awkward.calls as readonly [Call, ...Call[]]
const setOne = findCall(habits, 'a set of one')

/** `env set` on a machine whose pot answers these recorded calls. */
const set = (t: Test, calls: readonly Call[], before: string | null, text: string, ...more: readonly string[]) => {
	const cwd = t.testdir({ 'hello.env': text, machine: {} })
	const { bin, potConf } = installPotStandIn(join(cwd, 'machine'), awkward, calls, before)
	const args = ['env', 'set', 'hello', 'hello.env', '-p', awkward.name, '--flavours', flavours, ...more]
	const call = { cwd, env: { PATH: `${bin}:${process.env['PATH']}` } }
	return { ended: runCli(args, call), again: () => runCli(args, call), potConf, cwd, bin }
}

t.test('the set is stored by one call of pot, and read back', async t => {
	const before = `${setOne.after?.replace('example.org', 'example.com')}pot.env="OLD=1"\npot.env="OLDER=2"\n`
	const { ended, again, potConf } = set(t, [config, setOne], before, 'DOMAIN=Example.ORG\n')
	t.strictSame(ended, {
		status: 0,
		stdout:
			'awkward: 1 variable set; new or changed: DOMAIN; gone, since the file does not have them: OLD, OLDER\n' +
			'They reach the jail at its next: pot stop awkward; pot start awkward\n',
		stderr: '',
	})
	t.equal(readFileSync(potConf, 'utf8'), setOne.after)
	t.strictSame(again(), { status: 0, stdout: 'awkward: 1 variable, all as before\n', stderr: '' }, 'a second time')
})

t.test('what pot now keeps in clear is told', async t => {
	const values = [
		['DOMAIN', 'example.org'],
		['WEBUSER', 'ann'],
		['WEBPASSWORD', 'hun$ter2'],
	] as const
	const call: Call = {
		...setOne,
		argv: [
			'pot',
			'set-env',
			'-p',
			'awkward',
			...values.flatMap(([name, value]) => ['-E', `${name}=${value.replace('$', '\\$')}`]),
		],
		after: `pot.level=0\n${values.map(([name, value]) => `${potConfLine(name, value)}\n`).join('')}`,
	}
	const { ended } = set(t, [config, call], 'pot.level=0\n', "DOMAIN=example.org\nWEBUSER=ann\nWEBPASSWORD='hun$ter2'\n")
	t.equal(ended.status, 0)
	t.match(ended.stdout, /^awkward: 3 variables set; new or changed: DOMAIN, WEBUSER, WEBPASSWORD\n/)
	t.strictSame(linesOf(ended.stderr), exposure('WEBPASSWORD', 'WEBPASSWORD'))
})

t.test('a pot that fails is explained in one line', async t => {
	const text = 'DOMAIN=example.org\n'
	const incomplete = findCall(habits, 'an incomplete pot')
	const failing: readonly (readonly [
		title: string,
		calls: readonly Call[],
		more: readonly string[],
		stderr: RegExp,
	])[] = [
		[
			'an incomplete pot',
			[config, incomplete],
			[],
			/^flavourist: the pot awkward on this machine is incomplete: .*\n$/,
		],
		[
			'no pot init',
			[findCall(habits, 'pot init was not run')],
			[],
			/^flavourist: pot is not set up on this machine: .*\n$/,
		],
		[
			'an address that is none',
			[],
			['--host', 'builder'],
			/^flavourist: "builder" is no address of a machine: want ssh:.*\n$/,
		],
	]
	for (const [title, calls, more, stderr] of failing) {
		const { ended } = set(t, calls, setOne.before, text, ...more)
		t.match(ended, { status: 2, stdout: '', stderr }, title)
	}
})

t.test('a program to become root by that is not there is named', async t => {
	const cwd = t.testdir({
		'hello.env': 'DOMAIN=example.org\n',
		programs: { node: t.fixture('symlink', process.execPath) },
	})
	const args = ['env', 'set', 'hello', 'hello.env', '-p', awkward.name, '--flavours', flavours, '--become', 'doas']
	t.match(runCli(args, { cwd, env: { PATH: join(cwd, 'programs') } }), {
		status: 2,
		stdout: '',
		stderr: /^flavourist: doas is not installed on this machine: .*\n$/,
	})
})

t.test('--host runs pot by ssh', async t => {
	const { cwd, bin } = set(t, [config, setOne], setOne.before, 'DOMAIN=example.org\n')
	mkdirSync(join(cwd, 'ssh'))
	writeFileSync(join(cwd, 'ssh/ssh'), `#!/bin/sh\necho "$*" >>"${cwd}/calls"\nexec /bin/sh -s\n`, { mode: 0o755 })
	const { status, stdout } = runCli(
		['env', 'set', 'hello', 'hello.env', '-p', awkward.name, '--flavours', flavours, '--host', 'ssh://root@builder'],
		{ cwd, env: { PATH: `${join(cwd, 'ssh')}:${bin}:${process.env['PATH']}` } },
	)
	t.equal(status, 0)
	t.match(stdout, /^awkward: 1 variable/)
	t.match(readFileSync(join(cwd, 'calls'), 'utf8'), /^-T -- ssh:\/\/root@builder \/bin\/sh -s\n/)
})
