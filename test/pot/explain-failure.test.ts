import t from 'tap'
import { explainFailure } from '../../src/pot/explain-failure.ts'
import type { Outcome, PotHost } from '../../src/pot/pot-host.ts'
import { findCall, readTranscript } from '../fixtures/pot/read-transcript.ts'

const unused = async (): Promise<never> => {
	throw new Error('explaining runs nothing')
}
const hostCalled = (name: string): PotHost => ({ name, run: unused, readFile: unused })
const here = hostCalled('this machine')
const there = hostCalled('ssh://root@builder')
const argv = ['pot', 'set-env', '-p', 'matrix', '-E', 'A=hunter2']
const failed = (outcome: Partial<Outcome>): Outcome => ({ stdout: '', stderr: '', exitCode: 1, ...outcome })

t.test('what the real pot says is turned into a next step', async t => {
	const habits = readTranscript('habits.json')
	const cases: readonly (readonly [title: string, want: string | RegExp])[] = [
		['an unknown pot', /^there is no pot nosuch on this machine: 'pot ls' there lists them/],
		['an incomplete pot', /^the pot awkward on this machine is incomplete: 'pot destroy -p awkward'/],
		['another user', /^pot needs root on this machine/],
		['another user who may look', /^pot needs root on this machine/],
		['pot init was not run', "pot is not set up on this machine: run 'pot init' there first"],
		['no variable', 'pot set-env failed on this machine (exit 1): A command is mandatory'],
		['an unknown item of pot config', 'pot config failed on this machine (exit 1): it said nothing'],
	]
	for (const [title, want] of cases) {
		const call = findCall(habits, title)
		t.match(explainFailure(here, call.argv, call).message, want, title)
	}
})

t.test('what shells, ssh, doas and sudo say is, too', async t => {
	const cases: readonly (readonly [host: PotHost, outcome: Partial<Outcome>, want: string | RegExp])[] = [
		[
			here,
			{ stderr: '/bin/sh: 2: exec: pot: not found\n', exitCode: 127 },
			/^there is no pot command on this machine: install/,
		],
		[
			there,
			{ stderr: 'exec: pot: not found\n', exitCode: 127 },
			/^there is no pot command on ssh:\/\/root@builder: install/,
		],
		[there, { stderr: 'doas: pot: command not found\n' }, /^there is no pot command/],
		[there, { stderr: 'sudo: pot: command not found\n' }, /^there is no pot command/],
		[there, { stderr: 'exec: doas: not found\n', exitCode: 127 }, /^doas is not installed on ssh:\/\/root@builder/],
		[there, { stderr: '/bin/sh: 1: exec: ssh: not found\n', exitCode: 127 }, /^ssh is not installed on this machine/],
		[there, { stderr: 'sudo: a password is required\n' }, /^pot needs root on ssh/],
		[there, { stderr: 'doas: Authentication required\n' }, /^pot needs root on ssh/],
		[
			there,
			{ stderr: 'ssh: connect to host builder port 22: Connection refused\r\n', exitCode: 255 },
			'cannot reach ssh://root@builder: ssh: connect to host builder port 22: Connection refused; try ssh ssh://root@builder first',
		],
		[there, { exitCode: 255 }, /^cannot reach ssh:\/\/root@builder: ssh failed/],
		[here, { exitCode: 255 }, 'pot set-env failed on this machine (exit 255): it said nothing'],
		[here, { stderr: 'exec: pot: Argument list too long\n', exitCode: 126 }, /takes no command of this length/],
		[here, { stderr: 'mktemp: /tmp/x: No space left on device\n' }, /^no space is left on this machine/],
		[
			here,
			{ stdout: 'lines that are\nnot errors\n###>  one\n', stderr: 'two\n\nthree\n' },
			/\(exit 1\): one; two; three$/,
		],
	]
	for (const [host, outcome, want] of cases)
		t.match(explainFailure(host, argv, failed(outcome)).message, want, `explains ${JSON.stringify(outcome)}`)
})

t.test('hidden words are not shown, the longer before what is part of it', async t => {
	const call = findCall(readTranscript('habits.json'), 'no equal sign')
	const message = explainFailure(here, call.argv, call, ['', 'hunter', 'hunter2']).message
	t.equal(message, 'pot set-env failed on this machine (exit 1): *** not in a valid form; VARIABLE=value is accetped')
	const ssh = failed({ stderr: 'hunter2?', exitCode: 255 })
	t.match(explainFailure(there, argv, ssh, ['hunter2']).message, /: \*\*\*\?; try/)
})
