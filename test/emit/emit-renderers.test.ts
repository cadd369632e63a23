import t from 'tap'
import { emitRenderers } from '../../src/emit/emit-renderers.ts'
import { scopeOf } from '../../src/emit/scope.ts'
import { InternalError, UserError } from '../../src/errors.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { asLines } from '../fixtures/definitions.ts'
import { loadPlan, planOfParts } from '../fixtures/plans.ts'

const emit = (plan: Plan) => emitRenderers(plan, scopeOf(plan))

const issuesOf = (plan: Plan): readonly string[] => {
	try {
		emit(plan)
		return []
	} catch (error) {
		if (!(error instanceof UserError)) throw error
		t.equal(error.message, 'top cannot be built')
		return asLines(error.issues)
	}
}

const env = (name: string, type: string): string => `[env.${name}]\ntype = ${type}\nrequired = yes\ndescription = x\n`
const file = (name: string, more = ''): string =>
	`[file.${name}]\ntemplate = a\nformat = yaml\npath = ${name}\n${more}\n`
const service = (health: string): string => `[service.web]\nrc = web\nhealth = ${JSON.stringify(health)}\n`

/** The plan with other texts: every template of the fixtures is the text `a`. */
const withTexts = (plan: Plan, texts: Readonly<Record<string, string>>): Plan => ({
	...plan,
	texts: new Map(Object.entries(texts)),
})

const hello = await loadPlan('hello')
t.strictSame(
	emit(hello).map(({ name, secret }) => [name, secret]),
	[
		['web', false],
		['web-plain', false],
		['page', false],
		['web.health', false],
	],
	'a renderer for every file and every http address',
)

const parts = [env('DOMAIN', 'domain'), env('PASSWORD', 'secret'), file('f', 'mode = 0640')]
const secrets: readonly (readonly [template: string, isSecret: boolean])[] = [
	['a: {{DOMAIN}}\n', false],
	['a: {{PASSWORD}}\n', true],
	['a: {{secret_key}}\n', true],
	['{{#if DOMAIN}}\na: "{{PASSWORD}}"\n{{/if}}\n', true],
	['{{#if PASSWORD}}\na: 1\n{{/if}}\n', false],
]
for (const [template, isSecret] of secrets) {
	const plan = withTexts(planOfParts(...parts, '[secret.key]\ngenerate = hex 16\ndescription = x\n'), {
		'part/a': template,
	})
	t.equal(emit(plan)[0]?.secret, isSecret, `${JSON.stringify(template)} ${isSecret ? 'holds a' : 'holds no'} secret`)
}

const partials = {
	'part/a': 'a: "{{> inner}}"\nb: "{{> part/inner}}"\nc: "{{> top/inner}}"\n',
	'part/partials/inner.hbs': 'own {{DOMAIN}}',
	'top/partials/inner.hbs': 'of the flavour',
}
t.match(
	emit(withTexts(planOfParts(...parts), partials))[0]?.text,
	/own '\$DOMAIN'"\nb: "own '\$DOMAIN'"\nc: "of the flavour"\n/,
	"a component has its own partials by name, others' by component and name",
)

const refused: readonly (readonly [title: string, plan: Plan, ...issues: readonly string[]])[] = [
	[
		'a secret in a file that others can read',
		withTexts(planOfParts(...parts, file('g', 'mode = 0644')), { 'part/a': 'a: {{PASSWORD}}\n' }),
		'part.ini:24 [file.g] mode: want a mode that others cannot read, since the template holds a secret, got 0644; ' +
			"write 0640 with the service's group as owner",
	],
	[
		'every fault of every template, with its place',
		withTexts(planOfParts(...parts, file('g')), { 'part/a': '{{DOMAN}}: 1\n{{> other}}\n' }),
		...[1, 2].flatMap(() => [
			'part/a:1:3: want the name of a variable, got DOMAN; did you mean DOMAIN?',
			'part/a:2:1: want the name of a partial, got other',
		]),
	],
	[
		'what the skeleton check finds',
		withTexts(planOfParts(...parts), { 'part/a': 'a: 1\na: {{DOMAIN}}\n' }),
		'part/a:2:1: want YAML, got Map keys must be unique',
	],
	[
		'a fault in a partial, where the partial is',
		withTexts(planOfParts(...parts), { 'part/a': 'a: {{> inner}}\n', 'part/partials/inner.hbs': '\n{{WHAT}}' }),
		'part/partials/inner.hbs:2:3: want the name of a variable, got WHAT',
	],
	[
		'a secret in an address that is an argument of a program',
		planOfParts(env('TOKEN', 'secret'), service('http://localhost/{{TOKEN}}')),
		'part.ini:11 [service.web] health:1:18: want a type that is harmless in a bare word',
	],
	[
		'an address that names what is not there',
		planOfParts(env('PORT', 'port'), service('http://localhost:{{PORD}}/')),
		'part.ini:11 [service.web] health:1:20: want the name of a variable, got PORD; did you mean PORT?',
	],
]
for (const [title, plan, ...want] of refused) {
	const got = issuesOf(plan)
	t.strictSame(
		got.map((line, index) => line.slice(0, want[index]?.length)),
		want,
		`refuses ${title}`,
	)
}

t.throws(
	() => emit(withTexts(planOfParts(...parts), {})),
	new InternalError('no text of part/a'),
	'a template without a text is a bug: the model has asked for it',
)
