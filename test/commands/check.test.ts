import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { type Ended, linesOf, runCli } from '../fixtures/run-cli.ts'
import { writeDefinitions } from '../fixtures/write-definitions.ts'

const fixture = (path: string): string => readFileSync(join(import.meta.dirname, '../fixtures/flavours', path), 'utf8')

/** Checks definitions in a folder of their own. */
const check = (t: Test, texts: Readonly<Record<string, string>>, ...args: readonly string[]): Ended => {
	const cwd = t.testdir({})
	writeDefinitions(cwd, texts)
	return runCli(['check', ...args], { cwd })
}

const refused = (...lines: readonly string[]): Ended => ({ status: 1, stdout: `${lines.join('\n')}\n`, stderr: '' })
const passed = (line: string): Ended => ({ status: 0, stdout: `${line}\n`, stderr: '' })

t.strictSame(
	runCli(['check']),
	passed('consul, matrix-synapse, syslog-collector, website: no fault'),
	'what ships has no fault',
)
t.test('what a folder has comes before what ships', async t => {
	t.strictSame(check(t, {}), passed('hello, consul, matrix-synapse, syslog-collector, website: no fault'))
	t.strictSame(check(t, {}, 'hello'), passed('hello: no fault'))
	const own = '[manifest]\nsumary = x\n'
	t.strictSame(
		check(t, { 'website/flavour.ini': own }, 'website').stdout.split(':')[0],
		'flavours/website/flavour.ini',
		'a flavour of the same name too',
	)
})

const manifest = `[manifest]
potname       = faulty
author        = Ann
version       = 1
origin        = freebsd
runs_in_nomad = maybe
summary       = x
components    = web
`
const five = `${manifest}
[env.GREETING]
type        = strng
description = x

[file.page]
template = templates/page.hbs
path     = page
format   = html
mode     = 644

[port.web]
port        = 80
public      = perhaps
description = x
`
const faults = [
	'flavours/faulty/flavour.ini:4 [manifest] version: want N.N or N.N.N, got 1',
	'flavours/faulty/flavour.ini:6 [manifest] runs_in_nomad: want one of true, false, got maybe',
	'flavours/faulty/flavour.ini:11 [env.GREETING] type: want a type: string, text, secret, boolean, integer, port, ' +
		'hostname, host, domain, ip, ipv4, ipv6, cidr, url, email, path, duration, size, enum, base64, ssh-key, certificate, dn, ldap-filter; or list of ' +
		'one of them, got strng; did you mean string?',
	'flavours/faulty/flavour.ini:18 [file.page] mode: want four octal digits, as 0640, got 644',
	'flavours/faulty/flavour.ini:22 [port.web] public: want one of yes, no, true, false, on, off, 1, 0, got perhaps',
]
t.test('five faults are five lines, each with file, line, want and got', async t => {
	const { status, stdout, stderr } = check(t, { 'faulty/flavour.ini': five }, 'faulty')
	t.equal(`${status}${stderr}`, '1')
	const lines = linesOf(stdout)
	t.strictSame(lines, faults)
	for (const line of lines) t.match(line, /^flavours\/faulty\/flavour\.ini:\d+ \[[a-zA-Z.]+\].*: want .+, got .+/)
})

t.test('programs get the same as JSON', async t => {
	const { status, stdout, stderr } = check(t, { 'faulty/flavour.ini': five }, 'faulty', '--json')
	t.equal(`${status}${stderr}`, '1')
	const { issues } = JSON.parse(stdout)
	t.equal(issues.length, 5)
	t.strictSame(issues[0], { at: 'flavours/faulty/flavour.ini:4 [manifest] version', want: 'N.N or N.N.N', got: '1' })
	t.strictSame(JSON.parse(check(t, {}, 'hello', '--json').stdout), { issues: [] })
})

t.test('a fault of another flavour does not matter to this one', async t => {
	const texts = {
		'faulty/flavour.ini': five,
		'components/other/component.ini': '[manifest]\nsummary = x\nrequire = y\n',
	}
	t.strictSame(check(t, texts, 'hello'), passed('hello: no fault'))
	const all = check(t, texts)
	t.equal(all.status, 1)
	t.strictSame(
		[...new Set(linesOf(all.stdout).map(line => line.split(':')[0]))],
		['flavours/faulty/flavour.ini', 'flavours/components/other/component.ini'],
		'to a check of all it does',
	)
	t.equal(check(t, texts, 'faulty', 'hello').status, 1)
})

t.test('a component that cannot be read is one fault, not one of all that needs it', async t => {
	const web = fixture('components/web/component.ini')
	const broken = { 'components/web/component.ini': web.replace('rc        = nginx', 'rc        = ng inx') }
	const line = 'flavours/components/web/component.ini:69 [service.web] rc: want the name of an rc script, got ng inx'
	t.strictSame(check(t, broken, 'hello'), refused(line), 'for a flavour that uses it')
	const base = { 'components/base/component.ini': '[manifest]\nsummary = x\n[env.DOMAIN\n' }
	t.strictSame(
		check(t, base, 'hello'),
		refused(
			'flavours/components/base/component.ini:3: want [kind] or [kind.NAME] alone on its line, ' +
				'NAME of letters, digits, _ and -, got [env.DOMAIN',
		),
		'also where another component requires it',
	)
	t.strictSame(check(t, broken), refused(line), 'once in a check of all')
	t.strictSame(
		check(t, { 'components/web/component.ini': web.replace('requires = base', 'requires = bose') }, 'hello'),
		refused(
			'flavours/components/web/component.ini:3 [manifest] requires: want a known component, got bose; did you mean base?',
		),
		'one that is not there is named where it is required',
	)
})

t.test('faults between components, and in templates, are found too', async t => {
	t.strictSame(
		check(t, { 'hello/templates/page.html.hbs': '<p>{{GREETNG}}</p>\n' }, 'hello'),
		refused(
			'flavours/hello/templates/page.html.hbs:1:6: want the name of a variable, got GREETNG; did you mean GREETING?',
			'    <p>{{GREETNG}}</p>',
			'         ^',
		),
		'with the place in the template',
	)
	const hello = fixture('hello/flavour.ini')
	t.strictSame(
		check(t, { 'hello/flavour.ini': hello.replace('components    = web', 'components    = base') }, 'hello').status,
		0,
	)
	t.strictSame(
		check(t, { 'hello/flavour.ini': `${hello}\n[rule.r]\ntogether = GREETING, DOMIAN\n` }, 'hello'),
		refused('flavours/hello/flavour.ini:33 [rule.r] together: want a known variable, got DOMIAN; did you mean DOMAIN?'),
	)
})

t.test('a flavour that is not there', async t => {
	t.strictSame(check(t, {}, 'helo'), {
		status: 2,
		stdout: '',
		stderr: 'flavourist: there is no flavour "helo"; did you mean hello?\n',
	})
})

t.test('a fault of a flavour keeps it from being built or shown, and names itself', async t => {
	const cwd = t.testdir({})
	writeDefinitions(cwd, { 'faulty/flavour.ini': manifest })
	const want = {
		status: 1,
		stdout: '',
		stderr: `${faults.slice(0, 2).join('\n')}\nflavourist: faulty cannot be put together\n`,
	}
	for (const command of ['build', 'show']) t.strictSame(runCli([command, 'faulty'], { cwd }), want, command)
	t.equal(runCli(['show', 'hello'], { cwd }).status, 0, 'and no other flavour')
})
