import t from 'tap'
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
