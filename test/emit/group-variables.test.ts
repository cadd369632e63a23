import t from 'tap'
import { groupVariables } from '../../src/emit/group-variables.ts'
import { assemble } from '../../src/plan/assemble.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { asLines, flavourManifest, libraryOf } from '../fixtures/definitions.ts'

const planOf = (components: Readonly<Record<string, string>>): Plan => {
	const written = Object.entries(components).map(
		([name, text]) => [name, `[manifest]\nsummary = the ${name}\n${text}`] as const,
	)
	const { plan, issues } = assemble(
		'top',
		libraryOf(flavourManifest(Object.keys(components).join(', ')), Object.fromEntries(written)),
	)
	if (plan === undefined) throw new Error(asLines(issues).join('\n'))
	return plan
}

const variable = (name: string, type = 'string', more = ''): string =>
	`[env.${name}]\ntype = ${type}\ndescription = x\n${more}`
const service = (when: string): string => `[service.one]\nrc = one\nhealth = command true\n${when}\n`
const file = (when: string): string => `[file.one]\ntemplate = a\npath = /one\nformat = text\n${when}\n`

/** Each group as `name: variables; notes`. */
const show = (plan: Plan): readonly string[] =>
	groupVariables(plan).map(({ name, variables, notes }) =>
		[`${name}: ${variables.map(one => one.name).join(' ')}`, ...notes].join(' | '),
	)

const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
	['a part that is always there', { a: variable('A') + service('') }, ['a: A']],
	['without variables there is no group', { a: service(''), b: variable('B') }, ['b: B']],
	['a part that wants one variable', { a: variable('A') + service('when = A') }, ['a: A | Off until A is given.']],
	[
		'a part that is switched on',
		{ a: variable('A', 'boolean') + service('when = A') + file('when = A') },
		['a: A | Off until A is true.'],
	],
	['a part that is switched off', { a: variable('A', 'boolean') + service('when = not A') }, ['a: A']],
	[
		'a part of which only a piece is switched',
		{ a: variable('A', 'boolean') + service('') + file('when = A') },
		['a: A'],
	],
	[
		'what is given together switches a part on, whatever else it has',
		{
			a: `${variable('A')}${variable('B')}${variable('C')}[rule.r]\ntogether = A, B\n[rule.s]\nvariable = C\nrequires = A, B\n${file('when = B')}`,
		},
		['a: A B C | Off until A and B are given: all of them, or none. | C is given only with A and B.'],
	],
	[
		'what is given together and switches nothing',
		{ a: `${variable('A')}${variable('B')}${variable('C')}[rule.r]\ntogether = A, B, C\n${service('')}` },
		['a: A B C | A, B and C are given together, or not at all.'],
	],
	[
		'what several variables want is told once',
		{
			a: `${['A', 'B', 'C', 'D'].map(name => variable(name)).join('')}${['B', 'C', 'D'].map(name => `[rule.${name}]\nvariable = ${name}\nrequires = A\n`).join('')}${service('')}`,
		},
		['a: A B C D | B, C and D are given only with A.'],
	],
	[
		'what one of several must be, what excludes, what a condition requires, and old names',
		{
			a: `${['A', 'B', 'C'].map(name => variable(name)).join('')}${variable('ON', 'boolean')}[rule.r]\neither = A, B, ON\n[rule.s]\nexcludes = B, ON\n[env.OLD]\ndeprecated = A\n${service('')}`,
			b: `${variable('MODE', 'enum', 'values = one, two\n')}[rule.t]\nvariable = C\nrequired-when = not MODE = one\n[rule.u]\nvariable = C\nrequired-when = ON\n`,
		},
		[
			'a: A B C ON | At least one of A, B and ON=true is given. | At most one of B and ON=true is given. | OLD is deprecated: it is the old name of A, and still taken for it.',
			'b: MODE | C is required when MODE is not one. | C is required when ON is true.',
		],
	],
	[
		'a variable stands where a rule is about it',
		{ a: variable('A') + variable('B'), b: `${variable('C')}[rule.r]\ntogether = A, C\n${file('when = A')}` },
		['a: B', 'b: A C | Off until A and C are given: all of them, or none.'],
	],
	[
		'a part that waits for what stands elsewhere is off too',
		{
			a: variable('A') + variable('B') + service('when = C'),
			b: `${variable('C')}[rule.r]\ntogether = B, C\n${file('')}`,
		},
		[
			'b: B C | B and C are given together, or not at all.',
			'a: A | Off until B and C are given: all of them, or none.',
		],
	],
	[
		'what is required switches nothing on',
		{ a: variable('A'), b: variable('B', 'string', 'required = yes\n') + service('when = B') },
		['b: B', 'a: A'],
	],
	[
		'required ones first, what is off last',
		{ a: variable('A') + service('when = A'), b: variable('B'), c: variable('C', 'string', 'required = yes\n') },
		['c: C', 'b: B', 'a: A | Off until A is given.'],
	],
]
for (const [title, components, want] of cases) t.strictSame(show(planOf(components)), want, title)

const withOwn = assemble(
	'top',
	libraryOf(flavourManifest('a') + variable('B') + file('when = A'), {
		a: `[manifest]\nsummary = x\n${variable('A')}${service('when = A')}`,
	}),
).plan
t.strictSame(
	withOwn && show(withOwn),
	['top: B', 'a: A | Off until A is given.'],
	'a flavour is never off, whatever its own parts wait for',
)

t.equal(groupVariables(planOf({ a: variable('A') }))[0]?.summary, 'the a', 'a group says what its part is')
