import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../../src/commands/context.ts'
import { asNobody, linesOf, runCli } from '../fixtures/run-cli.ts'

// What a rehearsal says before it begins; test/rehearsal runs whole ones.

const env = 'docs/examples/website.env'
const rehearse = (...args: readonly string[]) => runCli(['rehearse', ...args])
const stopped = (message: string) => ({ status: 2, stdout: '', stderr: `flavourist: ${message}\n` })

t.strictSame(
	runCli(['rehearse', 'website', '--env-file', env], { by: asNobody }),
	stopped('a rehearsal needs root, to make namespaces and mounts: run it with sudo'),
	'without root it says so in one sentence',
)
t.strictSame(rehearse('website'), stopped("required option '--env-file <file>' not specified"), 'without an env file')
t.strictSame(
	rehearse('website', '--env-file', 'nosuch.env'),
	stopped('cannot read nosuch.env: it does not exist'),
	'an env file that is not there is told by flavourist, not by node',
)
t.strictSame(rehearse('websit', '--env-file', env), stopped('there is no flavour "websit"; did you mean website?'))

t.test('an env file that does not fit ends it before anything is made', async t => {
	const cwd = t.testdir({ 'bad.env': 'DOMAIN=x\n' })
	const { status, stdout, stderr } = runCli(['rehearse', 'website', '--env-file', 'bad.env'], { cwd })
	t.equal(`${status}${stdout}`, '1')
	t.strictSame(
		linesOf(stderr).map(line => line.split(': want')[0]),
		['bad.env:1 DOMAIN', 'flavourist: bad.env does not fit website'],
	)
})

t.test('a machine without what it needs is told so in one sentence', async t => {
	const { status, stdout, stderr } = runCli(['rehearse', 'website', '--env-file', env], {
		env: { PATH: t.testdir({}) },
		by: [process.execPath, '--'],
	})
	t.equal(`${status}${stdout}`, '2')
	t.match(
		stderr,
		/^flavourist: a rehearsal needs .*unshare, nsenter.*, not found here: run \.\/scripts\/setup first\n$/,
	)
})

/** The definitions with partners, some of their files changed; and what a rehearsal of them says before it begins. */
const refused = (folder: string, variables: string, changes: Readonly<Record<string, string>>) => {
	const flavours = join(folder, 'flavours')
	cpSync(join(packageRoot, 'test/fixtures/rehearsal'), flavours, { recursive: true })
	for (const [path, text] of Object.entries(changes)) writeFileSync(join(flavours, 'components/caller', path), text)
	writeFileSync(join(folder, 'some.env'), `DOMAIN=calling.example.org\n${variables}`)
	const { status, stderr } = runCli(['rehearse', 'calling', '--flavours', 'flavours', '--env-file', 'some.env'], {
		cwd: folder,
		by: asNobody,
	})
	return { status, lines: linesOf(stderr) }
}

const bad: readonly (readonly [
	title: string,
	variables: string,
	changes: Readonly<Record<string, string>>,
	status: number,
	...lines: readonly RegExp[],
])[] = [
	[
		'a partner at an IPv6 address',
		'TALK=2001:db8::1\n',
		{},
		2,
		/^flavourist: a rehearsal cannot run a partner at TALK=2001:db8::1: its network has no IPv6; /,
	],
	[
		'a partner at the address of the jail, the first of a list',
		"ANSWERS='10.77.0.2, a.example.org'\n",
		{},
		2,
		/^flavourist: a rehearsal cannot run a partner at ANSWERS=10\.77\.0\.2: that is the jail itself; /,
	],
	[
		"a partner's env file that does not fit its flavour",
		'ANSWERS=a.example.org\n',
		{ 'partners/answering.env': 'DOMAIN=answers.example.org\nPLACE=$ADRESS\n' },
		1,
		/partners\/answering\.env:2: want a variable of the flavour that is rehearsed, or ADDRESS, got ADRESS; did you mean ADDRESS\?$/,
		/^flavourist: .*partners\/answering\.env does not fit calling$/,
	],
	[
		"a partner's env file that lacks a variable",
		'ANSWERS=a.example.org\n',
		{ 'partners/answering.env': 'DOMAIN=answers.example.org\nPLACE=$ADDRESS\n' },
		1,
		/^ANSWER: want one line of text up to 4000 bytes.* \(The word\), got nothing/,
		/^flavourist: .*partners\/answering\.env does not fit answering$/,
	],
	[
		'values of a check for what is no variable, and of another kind',
		'',
		{ 'checks/loud.env': 'WROD=LOUD\nTALKPORT=x\n' },
		1,
		/checks\/loud\.env:1: want a variable of this flavour, got "WROD"; did you mean WORD\?$/,
		/checks\/loud\.env:2 TALKPORT: want a TCP or UDP port from 1 to 65535, got "x"/,
		/^flavourist: .*checks\/loud\.env does not fit calling$/,
	],
]
for (const [title, variables, changes, status, ...lines] of bad) {
	t.test(`refuses ${title}`, async t => {
		const got = refused(t.testdir({}), variables, changes)
		t.equal(got.status, status)
		t.match(got.lines, lines)
		t.equal(got.lines.length, lines.length)
	})
}

t.test('without values for them there are no partners, and nothing to refuse', async t => {
	const { status, lines } = refused(t.testdir({}), '', { 'partners/answering.env': 'NONSENSE=1\n' })
	t.equal(status, 2)
	t.match(lines, [/a rehearsal needs root/])
})
