import { execFileSync } from 'node:child_process'
import t from 'tap'
import { checkValue } from '../../src/variables/check-value.ts'
import { assaultsOn } from '../fixtures/attack/assaults.ts'
import { type Done, openAttackedJail } from '../fixtures/attack/attacked-jail.ts'
import { baseOf, isClosed } from '../fixtures/attack/base.ts'
import { type Change, judgeFiles } from '../fixtures/attack/judge.ts'
import { prey } from '../fixtures/attack/payloads.ts'
import { readAll } from '../fixtures/attack/read-files.ts'
import { emitSample } from '../fixtures/plans.ts'
import { differences, listTree } from '../fixtures/proving.ts'
import { shells } from '../fixtures/shells.ts'

/*
 * All attacks on all variables at once, in a jail: cook applies them with all its steps and the checkers of the services,
 * which are the real programs; only the services themselves start and answer at once.
 */

const count = 5
const make = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30']
const pem = execFileSync('openssl', [...make, '-subj', '/CN=attack', '-keyout', '/dev/null'], {
	stdio: 'pipe',
}).toString()

const jail = await openAttackedJail(t)
const { plan } = jail
/** What is no choice in this jail: its address, which cook asks for, and no other dataset than its own. */
const good = new Map([
	['IP', '10.77.0.2'],
	['DATASETID', ''],
])
const [shell] = shells
if (shell === undefined) throw new Error('there is no shell to try it in')
const base = new Map([...baseOf(plan), ...good, ['LDAPCA', pem], ['CONSULCA', pem]])
const assaults = assaultsOn(plan, await emitSample('matrix-synapse'), shell, count, good, pem)

const changesOf = (variables: ReadonlyMap<string, string>): readonly Change[] =>
	plan.variables.flatMap(variable => {
		const verdict = checkValue(variable.type, variable.limits, variables.get(variable.name) ?? '')
		return verdict.ok ? [{ variable, normal: verdict.value }] : []
	})

/** Programs as they are with any values: names in place of what variables say, and no numbers of processes. */
const shapesOf = ({ programs }: Done, variables: ReadonlyMap<string, string>): ReadonlySet<string> => {
	const values = changesOf(variables).filter(({ variable, normal }) => !isClosed(variable) && normal.length > 5)
	values.sort((one, other) => other.normal.length - one.normal.length)
	const plain = (word: string): string =>
		values
			.reduce((text, { variable, normal }) => text.replaceAll(normal, `{${variable.name}}`), word)
			.replace(/\d+/g, 'N')
	return new Set(programs.map(words => words.map(plain).join(' ')))
}

const secretsOf = (variables: ReadonlyMap<string, string>): readonly string[] =>
	plan.variables.filter(({ secret }) => secret).map(({ name }) => variables.get(name) ?? '')

const shown = (texts: readonly string[], secrets: readonly string[]): readonly string[] =>
	texts.filter(text => secrets.some(secret => text.includes(secret)))

/** All state that cook could change. */
const state = async (): Promise<ReadonlyMap<string, string>> => {
	const trees = ['/etc', '/usr/local/etc', '/usr/local/www', '/mnt', '/media']
	const lists = await Promise.all(trees.map(async tree => [...(await listTree(jail.shell.jail.path(tree)))]))
	return new Map(lists.flatMap((list, index) => list.map(([path, what]) => [`${trees[index]}${path}`, what] as const)))
}

const other = new Map(
	[...base].map(([name, value]) => [name, value.replaceAll('base', 'bene').replaceAll('Base', 'Bene')]),
)
const first = await jail.cook('apply', base)
const goodFiles = await jail.files()
const second = await jail.cook('apply', other)
const third = await jail.cook('apply', other)
const programs = new Set([...shapesOf(first, base), ...shapesOf(second, other), ...shapesOf(third, other)])
const paths = await jail.paths()

t.test('with good values all is well, and every checker is a real program', async t => {
	for (const { exitCode, output } of [first, second, third]) t.equal(exitCode, 0, output)
	for (const checker of ['nginx -t', 'syslog-ng -s', '/usr/sbin/sshd -t', 'consul validate', 'synapse.config'])
		t.ok(
			[...programs].some(program => program.includes(checker)),
			checker,
		)
})

for (const [turn, { legal, illegal }] of assaults.entries()) {
	t.test(`assault ${turn + 1} of ${count}: nothing runs, nothing is added, every value arrives`, async t => {
		const attacked = plan.variables.filter(({ name }) => legal.get(name) !== baseOf(plan).get(name))
		t.comment(`${attacked.length} variables at once`)
		const before = await jail.cook('diff', legal)
		t.same(shown([before.output], secretsOf(legal)), [], 'cook diff shows no secret')
		const done = await jail.cook('apply', legal)
		t.equal(done.exitCode, 0, 'cook takes them', { output: done.output })
		t.same(
			[...shapesOf(done, legal)].filter(program => !programs.has(program)),
			[],
			'no other program runs than with good values, and none with other words',
		)
		t.same(shown(done.programs.flat(), secretsOf(legal)), [], 'no secret is an argument')
		t.same(await jail.paths(), paths, 'no other path is there than with good values')
		const files = await jail.files()
		const read = readAll([...files, ...goodFiles])
		t.same(
			judgeFiles(read, files, goodFiles, changesOf(legal)),
			{ fate: 'exact' },
			'each value stands where it belongs',
		)
		for (const [path, name] of [
			['/mnt/secrets/ldap-bind', 'LDAPPASSWORD'],
			['/mnt/secrets/registration', 'MYSHAREDSECRET'],
			['/mnt/secrets/consul-ca', 'CONSULCA'],
		] as const)
			t.equal(await jail.shell.read(path), legal.get(name), path)
		t.equal(await jail.shell.read('/usr/local/etc/ssl/ldap-authority.pem'), `${legal.get('LDAPCA')}\n`)
		t.equal(await jail.shell.read('/usr/local/etc/ssh/control.keys'), `${legal.get('CONTROLKEY')?.trimEnd()}\n`)
	})

	t.test(`assault ${turn + 1} of ${count}: cook status is JSON, and shows no secret`, async t => {
		const { output, programs } = await jail.cook('status --json', legal)
		t.equal(JSON.parse(output).verdict.code, 0)
		t.same(shown([output, ...programs.flat()], secretsOf(legal)), [], 'no secret')
		t.same(await jail.paths(), paths)
	})

	t.test(`assault ${turn + 1} of ${count}: what is illegal is refused by name, and nothing changes`, async t => {
		const before = await state()
		const { exitCode, output, programs } = await jail.cook('apply', illegal)
		t.equal(exitCode, 78)
		const named = new Set([...output.matchAll(/^cook: (\w+?)(?:_FILE)?: want /gm)].map(([, name]) => name))
		t.same(
			[...illegal.keys()].filter(name => !named.has(name)),
			[],
			`all ${illegal.size} are named`,
		)
		const lines = output.split('\n')
		for (const { name } of plan.variables.filter(({ secret }) => secret))
			t.notOk(
				lines.some(line => line.startsWith(`cook: ${name}`) && line.includes(illegal.get(name) ?? '')),
				`${name} is not shown`,
			)
		t.notMatch(output, /[^\n\t -~]/, 'nothing in it steers a terminal')
		t.same([...new Set(programs.map(([program]) => program))].sort(), ['/usr/local/bin/cook', 'find', 'stat'])
		t.same(differences(before, await state()), [])
	})
}

const path = `${prey}/\u001b[2J`
/** What a path may be, and what is made there before. */
const places: readonly (readonly [title: string, path: string, make: string])[] = [
	['a command', `$(touch ${prey}/x)`, ''],
	['an option', '-f%z', "touch '/-f%z'"],
	['a folder', '/mnt', ''],
	['a pipe to which nobody writes', `${prey}/pipe`, `mkfifo ${prey}/pipe`],
	['a device without an end', '/dev/zero', ''],
	['a link to itself', `${prey}/loop`, `ln -s loop ${prey}/loop`],
	['a file of the kernel, of no length', '/proc/self/environ', ''],
	['a file of several lines', '/etc/passwd', ''],
	['a file whose name steers a terminal', path, `printf 'a\\nb\\n' >'${path}'`],
]
t.test('SMTPUSER_FILE may name anything', async t => {
	for (const [title, place, make] of places) {
		if (make !== '') await jail.shell.ask(make)
		const given = new Map([...base, ['SMTPUSER', ''], ['SMTPUSER_FILE', place]])
		const { exitCode, output, programs } = await jail.cook('check', given)
		t.equal(exitCode, 78, title)
		t.match(output, /^cook: SMTPUSER(?:_FILE)?: want /, title)
		t.notMatch(output, /[^\n\t -~]|root:/, `${title}: nothing in it steers a terminal, and no content is shown`)
		t.same([...new Set(programs.map(([program]) => program))].sort(), ['/usr/local/bin/cook', 'find', 'stat'], title)
	}
	t.same((await jail.shell.ask(`ls ${prey}`)).split('\n').sort(), ['\u001b[2J', 'loop', 'pipe'])
})
