import { join } from 'node:path'
import t from 'tap'
import { loadLibrary } from '../../src/load/load-library.ts'
import { assemble } from '../../src/plan/assemble.ts'
import { asLines, flavourManifest, libraryOf, manifest } from '../fixtures/definitions.ts'

const env = (name: string, rest = 'type = string') => `[env.${name}]\ndescription = x\n${rest}\n`
const service = (name: string, rest = '') => `[service.${name}]\nrc = ${name}\nhealth = command true\n${rest}\n`
const file = (name: string, rest = '') => `[file.${name}]\ntemplate = a\nformat = text\npath = ${name}\n${rest}\n`
const requires = (names: string) => `${manifest}requires = ${names}\n`

t.test('resolves a flavour and its components into one plan', async t => {
	const { library } = await loadLibrary([join(import.meta.dirname, '../fixtures/flavours')])
	const { plan, issues } = assemble('hello', library)
	t.strictSame(asLines(issues), [])
	if (!plan) throw new Error('there is neither a plan nor an issue')
	t.equal(plan.flavour, library.flavours.get('hello'))
	t.strictSame(
		plan.components.map(({ component, why }) => [component.name, why]),
		[
			['base', ['hello', 'web', 'base']],
			['web', ['hello', 'web']],
		],
		'what is required comes first',
	)
	const placed = (parts: readonly { readonly name: string; readonly component: string }[]) =>
		parts.map(({ component, name }) => `${component}/${name}`)
	t.strictSame(placed(plan.variables), [
		...['base/DOMAIN', 'base/NOTLS', 'web/WEBHOST', 'web/WEBUSER', 'web/WEBPASSWORD', 'web/LOGLEVEL', 'web/UPSTREAMS'],
		'hello/GREETING',
	])
	t.strictSame(placed(plan.derived), ['base/state_folder'])
	t.strictSame(
		plan.packages.map(({ component, origin, reason }) => [component, origin, reason]),
		[
			['base', 'ftp/curl', 'asks the services whether they are healthy'],
			['web', 'www/nginx', 'serves the page; the page is its'],
			['hello', 'textproc/py-markdown@py311', "renders what visitors' friends write"],
		],
	)
	t.strictSame(placed(plan.files), ['web/web', 'web/web-plain', 'hello/page'])
	t.strictSame(placed(plan.directories), ['base/state', 'web/cache'])
	t.strictSame(placed(plan.secrets), ['web/statistics', 'web/cookie', 'web/key'])
	t.strictSame(placed(plan.services), ['web/feeder', 'web/web', 'web/idle'], 'services stand in the order of needs')
	t.strictSame(placed(plan.ports), ['web/http', 'web/quic'])
	t.strictSame(placed(plan.steps), ['base/base-settings', 'web/build', 'web/statistics'])
	t.strictSame(placed(plan.markers), ['base/server-name', 'base/engine'])
	t.strictSame(placed(plan.rules), ['web/statistics'])
	t.strictSame(placed(plan.checks), ['web/reborn', 'hello/page'])
	t.strictSame(
		[...plan.texts.keys()],
		[
			'base/steps/settings.sh',
			'web/checks/reborn.sh',
			'web/steps/build.sh',
			'web/steps/check.sh',
			'web/steps/statistics.sh',
			'web/templates/web-plain.conf.hbs',
			'web/templates/web.conf.hbs',
			'hello/checks/page.sh',
			'hello/templates/page.html.hbs',
		],
	)
	t.equal(plan.texts.get('hello/templates/page.html.hbs'), '<p>{{GREETING}}</p>\n')
})

t.test('gives the same plan whatever the order of the library', async t => {
	const { library } = await loadLibrary([join(import.meta.dirname, '../fixtures/flavours')])
	const turned = {
		flavours: new Map([...library.flavours].reverse()),
		components: new Map([...library.components].reverse()),
	}
	t.strictSame(assemble('hello', turned), assemble('hello', library))
})

t.test('takes what the definitions share', async t => {
	const { plan, issues } = assemble(
		'top',
		libraryOf(flavourManifest('b, c'), {
			b: manifest + env('A', 'type = port\ndefault = 25').replace('= x', '= first') + env('B'),
			c: manifest + env('A', 'type = port\ndefault = 25').replace('= x', '= second'),
		}),
	)
	t.strictSame(asLines(issues), [])
	t.strictSame(
		plan?.variables.map(({ name, component, description }) => [name, component, description]),
		[
			['A', 'b', 'first'],
			['B', 'b', 'x'],
		],
		'a variable that two declare alike is there once',
	)
})

t.test('the flavour describes a variable of its components for all of them', async t => {
	const { plan, issues } = assemble(
		'top',
		libraryOf(flavourManifest('b') + env('A', 'type = port').replace('= x', '= whole'), {
			b: manifest + env('A', 'type = port').replace('= x', '= first') + env('B'),
		}),
	)
	t.strictSame(asLines(issues), [])
	t.strictSame(
		plan?.variables.map(({ name, component, description }) => [name, component, description]),
		[
			['A', 'top', 'whole'],
			['B', 'b', 'x'],
		],
	)
})

t.test('lets two parts have one path, port or rc script when only one of them can be there', async t => {
	const either = ['when = A', 'when = not A'] as const
	const text = [
		manifest,
		env('A', 'type = boolean'),
		...either.flatMap((when, n) => [
			`[file.f${n}]\ntemplate = a\nformat = text\npath = p\n${when}\n`,
			`[port.p${n}]\nport = 80\ndescription = x\n${when}\n`,
			`[service.s${n}]\nrc = s\nhealth = command true\n${when}\n`,
		]),
		'[port.udp]\nport = 80\nprotocol = udp\ndescription = x\n',
	].join('')
	t.strictSame(asLines(assemble('top', libraryOf(flavourManifest('b'), { b: text })).issues), [])
})

t.test('refuses a flavour that is unknown', async t => {
	const library = libraryOf(flavourManifest('b'), { b: manifest })
	t.strictSame(asLines(assemble('tpo', library).issues), [
		'flavour tpo: want a known flavour, got tpo; did you mean top?',
	])
	t.strictSame(asLines(assemble('b', library).issues), ['flavour b: want a known flavour, got b'])
})

type Components = Readonly<Record<string, string>>
const refused: readonly (readonly [title: string, list: string, components: Components, ...lines: string[]])[] = [
	[
		'components that are unknown, and says so once',
		'bee, beee',
		{ bee: `${requires('sea')}${env('A', 'type = string\ndefault-from = X')}`, see: manifest },
		'top.ini:8 [manifest] components: want a known component, got beee; did you mean bee?',
		'bee.ini:3 [manifest] requires: want a known component, got sea; did you mean see?',
	],
	[
		'circles of requirements',
		'b',
		{ b: requires('c'), c: requires('d'), d: requires('c') },
		'c.ini:3 [manifest] requires: want no circle of requirements, got c requires d requires c',
	],
	[
		'a component with the name of its flavour',
		'top',
		{ top: manifest },
		'top.ini:1 [manifest]: want a name of its own, got that of top.ini:1 [manifest]',
	],
	[
		'one variable declared in two ways',
		'b, c, d',
		{
			b: manifest + env('A', 'type = port') + env('B', 'type = enum\nvalues = a, b') + env('C'),
			c:
				manifest +
				env('A', 'type = list of port') +
				env('B', 'type = enum\nvalues = a') +
				env('C', 'type = string\nmin = 1\nmax = 2\ndefault = c'),
			d: manifest + env('A', 'type = port\nrequired = yes') + env('C', 'type = string\ndefault-from = A'),
		},
		'c.ini:3 [env.A]: want the same as at b.ini:3 [env.A]: type port, got type list of port',
		'c.ini:6 [env.B]: want the same as at b.ini:6 [env.B]: type enum, values a, b, got type enum, values a',
		'c.ini:10 [env.C]: want the same as at b.ini:10 [env.C]: type string, got type string, min 1, max 2, default "c"',
		'd.ini:3 [env.A]: want the same as at b.ini:3 [env.A]: type port, got type port, required',
		'd.ini:7 [env.C]: want the same as at b.ini:10 [env.C]: type string, got type string, default-from A',
	],
	[
		'defaults that come from each other in a circle',
		'b',
		{ b: manifest + env('A', 'type = string\ndefault-from = B') + env('B', 'type = string\ndefault-from = A') },
		'b.ini:6 [env.A] default-from: want no circle, got A from B from A',
	],
	[
		'services that need each other in a circle',
		'b, c',
		{ b: manifest + service('b', 'needs = c'), c: manifest + service('c', 'needs = b') },
		'b.ini:6 [service.b] needs: want no circle, got b needs c needs b',
	],
	[
		'two parts of one kind with one name, also one that only sh takes for the same',
		'b, c, d, e',
		{
			b: `${manifest}${file('f-f')}${service('s')}[secret.x]\ngenerate = hex 16\ndescription = x\n[directory.d]\npath = b\n[port.p]\nport = 1\ndescription = x\n`,
			c: `${manifest}${file('f_f')}${service('s').replace('rc = s', 'rc = t')}[secret.x]\ngenerate = hex 16\ndescription = x\n[directory.d]\npath = c\n[port.p]\nport = 2\ndescription = x\n`,
			d: `${manifest}[step.e]\nat = build\nscript = a\nsummary = x\n[marker.m]\nvalue = x\nguards = a\nadvice = x\n[rule.r]\ntogether = A, B\n[check.k]\ntitle = x\nscript = a\n[derived.v]\ntype = port\ndescription = x\n${env('A')}${env('B')}`,
			e: `${manifest}[step.e]\nat = build\nscript = a\nsummary = x\n[marker.m]\nvalue = x\nguards = a\nadvice = x\n[rule.r]\ntogether = A, B\n[check.k]\ntitle = x\nscript = a\n[derived.v]\ntype = port\ndescription = x\n`,
		},
		'e.ini:16 [derived.v]: want a name of its own, got that of d.ini:16 [derived.v]',
		'c.ini:3 [file.f_f]: want a name of its own, got that of b.ini:3 [file.f-f]',
		'c.ini:15 [directory.d]: want a name of its own, got that of b.ini:15 [directory.d]',
		'c.ini:12 [secret.x]: want a name of its own, got that of b.ini:12 [secret.x]',
		'c.ini:8 [service.s]: want a name of its own, got that of b.ini:8 [service.s]',
		'c.ini:17 [port.p]: want a name of its own, got that of b.ini:17 [port.p]',
		'e.ini:3 [step.e]: want a name of its own, got that of d.ini:3 [step.e]',
		'e.ini:7 [marker.m]: want a name of its own, got that of d.ini:7 [marker.m]',
		'e.ini:11 [rule.r]: want a name of its own, got that of d.ini:11 [rule.r]',
		'e.ini:13 [check.k]: want a name of its own, got that of d.ini:13 [check.k]',
	],
	[
		'two parts with one path, port, rc script or command',
		'b, c',
		{
			b: `${manifest}${env('A', 'type = boolean')}${file('f', 'when = A')}[directory.d]\npath = /mnt/f\n[port.p]\nport = 80\ndescription = x\n${service('s')}[step.s]\nat = command go\nscript = a\nsummary = x\n`,
			c: `${manifest}[file.g]\ntemplate = a\nformat = text\npath = f\nwhen = A\n[port.q]\nport = 80\ndescription = x\nwhen = A\n${service('t').replace('rc = t', 'rc = s')}[step.t]\nat = command go\nscript = a\nsummary = x\n`,
		},
		'c.ini:6 [file.g] path: want a path of its own, got that of b.ini:9 [file.f] path',
		'b.ini:12 [directory.d] path: want a path of its own, got that of b.ini:9 [file.f] path',
		'c.ini:9 [port.q] port: want a port of its own, got that of b.ini:14 [port.p] port',
		'c.ini:13 [service.t] rc: want an rc script of its own, got that of b.ini:17 [service.s] rc',
		'c.ini:17 [step.t] at: want a command of its own, got that of b.ini:21 [step.s] at',
	],
	[
		'names of what is not there',
		'b',
		{
			b: [
				manifest,
				env('GIVEN', 'type = string\ndefault-from = GIVE'),
				file('f', 'notify = svc, other\nwhen = GIVEM'),
				service('svc', 'needs = svd\nwhen = not X'),
				'[secret.s]\ngenerate = hex 16\ndescription = x\nfrom = GIVENS\n',
				'[rule.r]\ntogether = GIVEN, TAKEN\n',
				'[marker.m]\nvariable = made\nguards = a\nadvice = x\n',
				'[marker.n]\nvariable = mad\nguards = a\nadvice = x\n',
				'[derived.made]\ntype = port\ndescription = x\n',
				'[directory.d]\npath = d\nwritten-by = svx\nwhen = Y\n',
				'[port.p]\nport = 1\ndescription = x\nwhen = not made\n',
				'[check.c]\ntitle = x\nscript = a\nwhen = Z\n',
				'[step.t]\nat = settings\nscript = a\nsummary = x\nwhen = made\n',
				'[step.u]\nat = after-files\nscript = a\nsummary = x\nwhen = made\n',
				'[step.v]\nat = after-files\nscript = a\nsummary = x\nwhen = not W\n',
			].join(''),
		},
		'b.ini:6 [env.GIVEN] default-from: want a known variable, got GIVE; did you mean GIVEN?',
		'b.ini:21 [secret.s] from: want a known variable, got GIVENS; did you mean GIVEN?',
		'b.ini:23 [rule.r] together: want a known variable, got TAKEN',
		'b.ini:29 [marker.n] variable: want a known variable, got mad; did you mean made?',
		'b.ini:11 [file.f] notify: want a known service, got other',
		'b.ini:37 [directory.d] written-by: want a known service, got svx; did you mean svc?',
		'b.ini:16 [service.svc] needs: want a known service, got svd; did you mean svc?',
		'b.ini:12 [file.f] when: want a known variable, got GIVEM; did you mean GIVEN?',
		'b.ini:38 [directory.d] when: want a known variable, got Y',
		'b.ini:17 [service.svc] when: want a known variable, got X',
		'b.ini:46 [check.c] when: want a known variable, got Z',
		'b.ini:51 [step.t] when: want a known variable, got made',
		'b.ini:61 [step.v] when: want a known variable, got W',
	],
	[
		'rules about what is not there, or has another name now',
		'b',
		{
			b: [
				manifest,
				env('GIVEN', 'type = string'),
				'[env.OLD]\ndeprecated = GIVEN\n[env.OLDER]\ndeprecated = OLD\n',
				'[rule.a]\neither = GIVEN, X\n[rule.b]\nexcludes = OLD, GIVEN\n',
				'[rule.c]\nvariable = Y\nrequired-when = Z\n[rule.d]\nvariable = GIVEN\nrequires = W\n',
			].join(''),
		},
		'b.ini:9 [env.OLDER] deprecated: want a known variable, got OLD',
		'b.ini:11 [rule.a] either: want a known variable, got X',
		'b.ini:13 [rule.b] excludes: want a known variable, got OLD; OLD is deprecated: use GIVEN',
		'b.ini:15 [rule.c] variable: want a known variable, got Y',
		'b.ini:16 [rule.c] required-when: want a known variable, got Z',
		'b.ini:19 [rule.d] requires: want a known variable, got W',
	],
	[
		'old names that are variables, or mean two of them',
		'b, c',
		{
			b: `${manifest}${env('A', 'type = port')}${env('B', 'type = port')}[env.OLD]\ndeprecated = A\n[env.SAME]\ndeprecated = A\n`,
			c: `${manifest}[env.OLD]\ndeprecated = B\n[env.B]\ndeprecated = A\n[env.SAME]\ndeprecated = A\n`,
		},
		'c.ini:4 [env.OLD] deprecated: want the same as at b.ini:10 [env.OLD] deprecated: A, got B',
		'c.ini:5 [env.B]: want a name that is no variable, got that of b.ini:6 [env.B]',
	],
	[
		'checks after what is no check above them, or has variables',
		'b',
		{
			b: [
				manifest,
				'[check.c]\ntitle = x\nscript = a\nafter = c, d\n',
				'[check.d]\ntitle = x\nscript = a\nvariables = a\nafter = c\n',
				'[check.e]\ntitle = x\nscript = a\nafter = cc, d\n',
			].join(''),
		},
		'b.ini:6 [check.c] after: want a known check above it, without variables, got c',
		'b.ini:6 [check.c] after: want a known check above it, without variables, got d',
		'b.ini:15 [check.e] after: want a known check above it, without variables, got cc; did you mean c?',
		'b.ini:15 [check.e] after: want a known check above it, without variables, got d; did you mean c?',
	],
]
for (const [title, list, components, ...lines] of refused) {
	const { plan, issues } = assemble('top', libraryOf(flavourManifest(list), components))
	t.strictSame(asLines(issues), lines, `refuses ${title}`)
	t.equal(plan, undefined, 'and gives no plan')
}
