import { readFileSync } from 'node:fs'
import t, { type Test } from 'tap'
import { InternalError } from '../../src/errors.ts'
import { openPotHost } from '../../src/pot/open-pot-host.ts'
import type { PotHost } from '../../src/pot/pot-host.ts'
import { setEnvironment } from '../../src/pot/set-environment.ts'
import { installPotStandIn, type StandIn } from '../fixtures/install-pot-stand-in.ts'
import { declare } from '../fixtures/pot/declare.ts'
import { type Call, findCall, readTranscript } from '../fixtures/pot/read-transcript.ts'

const awkward = readTranscript('awkward.json')
const habits = readTranscript('habits.json')
const [config, setAwkward] = awkward.calls as readonly [Call, Call]
const setOne = findCall(habits, 'a set of one')
const one = new Map([['DOMAIN', 'example.org']])

/** This machine with a pot that answers these recorded calls. */
const hostWith = (t: Test, calls: readonly Call[], before: string | null): { host: PotHost; standIn: StandIn } => {
	const standIn = installPotStandIn(t.testdir({}), awkward, calls, before)
	const path = process.env['PATH']
	process.env['PATH'] = `${standIn.bin}:${path}`
	t.teardown(() => {
		process.env['PATH'] = path
	})
	return { host: openPotHost(), standIn }
}

t.test('the whole set is stored and read back', async t => {
	const { host, standIn } = hostWith(t, [config, setAwkward], setAwkward.before)
	const variables = new Map(awkward.values)
	const declared = [declare('AWKWARD8', 'secret'), declare('AWKWARD9', 'string')]
	const result = await setEnvironment(host, awkward.name, variables, declared)
	t.strictSame(result, { changed: [...variables.keys()], dropped: [], exposed: ['AWKWARD8'] })
	t.equal(readFileSync(standIn.potConf, 'utf8'), setAwkward.after)
	const again = await setEnvironment(host, awkward.name, variables)
	t.strictSame(again, { changed: [], dropped: [], exposed: [] }, 'a second time nothing changes')
})

t.test('it tells what changed and what is gone', async t => {
	const before = `${setOne.after?.replace('example.org', 'example.com')}pot.env="OLD=1"\n`
	const { host } = hostWith(t, [config, setOne], before)
	t.strictSame(await setEnvironment(host, awkward.name, one), { changed: ['DOMAIN'], dropped: ['OLD'], exposed: [] })
})

t.test('what pot cannot carry is refused before pot is run', async t => {
	const { host } = hostWith(t, [], null)
	await t.rejects(setEnvironment(host, awkward.name, new Map([['DOMAIN', 'a\nb']])), {
		name: 'UserError',
		message: 'pot set-env cannot carry these variables',
	})
})

t.test('pot is asked for its folder, and its failing there is explained', async t => {
	const { host } = hostWith(t, [findCall(habits, 'pot init was not run')], null)
	await t.rejects(setEnvironment(host, awkward.name, one), { name: 'UserError', message: /run 'pot init' there first/ })
})

t.test('lines that the login prints before are passed over', async t => {
	const noisy = { ...config, stdout: `Welcome to builder!\n${config.stdout}` }
	const { host } = hostWith(t, [noisy, setOne], setOne.before)
	t.match(await setEnvironment(host, awkward.name, one), { changed: ['DOMAIN'] })
})

t.test('a pot that names no folder is refused', async t => {
	const { host } = hostWith(t, [{ ...config, stdout: '\n' }], null)
	await t.rejects(setEnvironment(host, awkward.name, one), {
		name: 'UserError',
		message: /names no folder as its fs_root/,
	})
})

t.test('a failing set-env is explained', async t => {
	const call = findCall(habits, 'an incomplete pot')
	const { host } = hostWith(t, [config, call], call.before)
	await t.rejects(setEnvironment(host, awkward.name, one), {
		message: /^the pot awkward on this machine is incomplete/,
	})
})

t.test('no message shows a secret', async t => {
	const secret = 'hun$ter2'
	const argv = ['pot', 'set-env', '-p', awkward.name, '-E', 'PASSWORD=hun\\$ter2']
	const { host } = hostWith(
		t,
		[config, { ...setOne, argv, exitCode: 1, stderr: `${secret} hun\\$ter2\n` }],
		setOne.before,
	)
	await t.rejects(
		setEnvironment(host, awkward.name, new Map([['PASSWORD', secret]]), [declare('PASSWORD', 'secret')]),
		{ message: 'pot set-env failed on this machine (exit 1): *** ***' },
	)
})

t.test('a set-env that stored nothing and exits 0 is found out, with what it said', async t => {
	const recorded = findCall(habits, 'a pot.conf that cannot be written')
	t.equal(recorded.exitCode, 0)
	const { host } = hostWith(t, [config, recorded], recorded.before)
	await t.rejects(setEnvironment(host, awkward.name, new Map([['DOMAIN', 'other.example.org']])), {
		message: /^pot did not store in \S+ on this machine what it was given: DOMAIN; sed: .*Read-only file system; /,
	})
})

t.test('a set-env that stored something else is found out', async t => {
	const { host } = hostWith(t, [config, { ...setOne, after: `${setOne.after}pot.env="OTHER=1"\n` }], setOne.before)
	await t.rejects(setEnvironment(host, awkward.name, one), { message: /what it was given: OTHER; run it again/ })
})

t.test('a pot.conf whose last line does not end is left alone', async t => {
	const recorded = findCall(habits, 'a pot.conf whose last line does not end')
	t.match(recorded.after, /vnet=falsepot\.env=/, 'the real pot spoils both lines')
	const { host, standIn } = hostWith(t, [config, recorded], recorded.before)
	await t.rejects(setEnvironment(host, awkward.name, one), { message: /does not end.*run echo >>/ })
	t.equal(readFileSync(standIn.potConf, 'utf8'), recorded.before)
})

t.test('a last line of pot itself may lack its end', async t => {
	const { host } = hostWith(t, [config, setOne], 'pot.level=0\npot.env="A=1"')
	t.match(await setEnvironment(host, awkward.name, one), { changed: ['DOMAIN'], dropped: ['A'] })
})

t.test('a bug while reading is not taken for a missing file', async t => {
	const host: PotHost = {
		name: 'a machine',
		run: async () => ({ stdout: '/opt/pot\n', stderr: '', exitCode: 0 }),
		readFile: async () => {
			throw new InternalError('a bug')
		},
	}
	await t.rejects(setEnvironment(host, awkward.name, one), { name: 'InternalError' })
})

t.test('the stand-in answers nothing that was not recorded', async t => {
	const { host } = hostWith(t, [config, setOne], setOne.before)
	t.match(await host.run(['pot', 'set-env', '-p', awkward.name, '-E', 'DOMAIN=example.net']), {
		exitCode: 64,
		stderr: /never recorded/,
	})
})
