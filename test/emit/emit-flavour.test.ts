import t from 'tap'
import { emitFlavour } from '../../src/emit/emit-flavour.ts'
import { InternalError, type UserError } from '../../src/errors.ts'
import { loadBootstrap } from '../../src/load/load-bootstrap.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { asLines, flavourManifest } from '../fixtures/definitions.ts'
import { loadPlan, planOfLibrary, planOfParts, sampleFlavours } from '../fixtures/plans.ts'

const bootstrap = await loadBootstrap()
const bare = '[manifest]\nsummary = x\n'
const small = new Map([
	['build.sh', '# @packages@\n# @steps@\n'],
	['rc.d/cook', '#!/bin/sh\n# PROVIDE: cook\n# BEFORE: @services@\n# KEYWORD: shutdown\n'],
	['lib/a.sh', 'taken=1\n'],
])
const textOf = (plan: ReturnType<typeof planOfParts>, path: string): string | undefined =>
	emitFlavour(plan, small).find(file => file.path === path)?.text

for (const { name } of sampleFlavours) {
	const plan = await loadPlan(name)
	const files = emitFlavour(plan, bootstrap)
	t.strictSame(emitFlavour(plan, new Map([...bootstrap].reverse())), files, `${name}: same plan, same bytes`)
	const paths = files.map(({ path }) => path)
	t.strictSame(
		[...new Set(paths)].sort((a, b) => (a < b ? -1 : 1)),
		paths,
		`${name}: each path once, in order`,
	)
	t.ok(
		files.every(({ text }) => text.endsWith('\n') && !text.includes('@services@') && !text.includes('# @')),
		`${name}: whole lines, and no place left to fill`,
	)
}

const service = (name: string, more = ''): string => `[service.${name}]\nrc = ${name}\nhealth = command true\n${more}\n`
for (const [title, parts, want] of [
	['rc starts cook before each service that it starts', [service('web'), service('db')], '# BEFORE: web db\n'],
	[
		'two services with one rc script are named once',
		[
			'[env.B]\ntype = boolean\ndescription = x\n',
			service('web', 'when = B'),
			service('other', 'when = not B').replace('rc = other', 'rc = web'),
		],
		'# BEFORE: web\n',
	],
	[
		'a service whose rc script provides another name is left out: rcorder would not know it',
		[service('web'), service('log', 'before = no')],
		'# BEFORE: web\n',
	],
	['without services the line is left out', [], ''],
] as const)
	t.equal(
		textOf(planOfParts(...parts), 'x.d/local/etc/rc.d/cook'),
		`#!/bin/sh\n# PROVIDE: cook\n${want}# KEYWORD: shutdown\n`,
		title,
	)

t.equal(textOf(planOfParts(), 'CHANGELOG.md'), '1.0\n\n* First version.\n', 'a flavour without a changelog gets one')
const plan = planOfLibrary(flavourManifest('part'), bare)
const texts = new Map([...plan.texts, ['top/CHANGELOG.md', '1.0\n\n* x\n'], ['part/programs/deep/x.py', 'pass\n']])
t.equal(textOf({ ...plan, texts }, 'CHANGELOG.md'), '1.0\n\n* x\n', 'its own is kept')
t.equal(textOf({ ...plan, texts }, 'x.d/local/share/cook/programs/part/deep/x.py'), 'pass\n', 'programs come along')

const steps = planOfParts(
	'[step.one]\nat = build\nscript = a\nsummary = x\n',
	'[step.two]\nat = settings\nscript = a\nsummary = x\n',
	service('web', 'check = a'),
)
t.equal(textOf(steps, 'x.d/local/share/cook/steps/part/a'), 'text', 'a script that is used thrice is there once')

const refused: readonly (readonly [title: string, plan: Plan, issue: string])[] = [
	[
		"a name of cook's library",
		planOfParts('[derived.taken]\ntype = port\ndescription = x\n'),
		"part.ini:4 [derived.taken]: want a name that is free in cook's library, got taken",
	],
	[
		'a default that a variable would not accept',
		planOfParts(
			'[env.FROM]\ntype = string\ndescription = x\n',
			'[env.TO]\ntype = port\ndefault-from = FROM\ndescription = x\n',
		),
		'part.ini:10 [env.TO] default-from: want a variable of the same type, whose limits are no wider, ' +
			'got FROM, declared at part.ini:4 [env.FROM]',
	],
	[
		'a flavour for Nomad',
		planOfLibrary(flavourManifest('part').replace('runs_in_nomad = false', 'runs_in_nomad = true'), bare),
		'top.ini:6 [manifest] runs_in_nomad: want false: cook cannot run under Nomad yet, got true',
	],
]
for (const [title, plan, issue] of refused) {
	try {
		emitFlavour(plan, small)
		t.fail(`refuses ${title}`)
	} catch (error) {
		t.match(error, { name: 'UserError', message: 'top cannot be built' })
		t.strictSame(asLines((error as UserError).issues), [issue], `refuses ${title}`)
	}
}
for (const [title, change, message] of [
	['without a build script', ['build.sh', undefined], 'the bootstrap has no build.sh'],
	['with a file of unknown use', ['more/x', 'x\n'], 'nobody knows where more/x of the bootstrap belongs'],
] as const) {
	const [path, text] = change
	const changed = new Map(small)
	if (text === undefined) changed.delete(path)
	else changed.set(path, text)
	t.throws(() => emitFlavour(planOfParts(), changed), new InternalError(message), `a bootstrap ${title} is a bug`)
}
t.throws(
	() => emitFlavour({ ...steps, texts: new Map() }, small),
	new InternalError('no text of part/a'),
	'a step without a text is a bug: the model has asked for it',
)
