import t from 'tap'
import { chooseSettings } from '../../src/emit/choose-settings.ts'
import { checkEnvironment } from '../../src/variables/check-environment.ts'
import { planOfParts } from '../fixtures/plans.ts'

const env = (name: string, type: string, more = ''): string =>
	`[env.${name}]\ntype = ${type}\ndescription = x\n${more}\n`

const cases: readonly (readonly [title: string, parts: readonly string[], want: Readonly<Record<string, string>>])[] = [
	['the required ones', [env('NEEDED', 'domain', 'required = yes'), env('OTHER', 'domain')], { NEEDED: 'example.org' }],
	['one of several', [env('ONE', 'port'), env('TWO', 'port'), '[rule.some]\neither = ONE, TWO\n'], { ONE: '8080' }],
	[
		'what the chosen one wants, and what that wants',
		[
			env('ONE', 'boolean'),
			env('TWO', 'port'),
			env('THREE', 'string', 'example = three'),
			env('FOUR', 'integer', 'min = 5'),
			'[rule.some]\neither = ONE, FOUR\n',
			'[rule.more]\nvariable = ONE\nrequires = TWO\n',
			'[rule.all]\ntogether = TWO, THREE\n',
		],
		{ ONE: 'true', TWO: '8080', THREE: 'three' },
	],
	[
		'not one whose value counts as not given',
		[env('ONE', 'boolean', 'required = yes\nexample = no'), env('TWO', 'string'), '[rule.one]\neither = ONE, TWO\n'],
		{ ONE: 'no', TWO: 'some text' },
	],
	[
		'what a default makes necessary, and never what excludes another',
		[
			env('MODE', 'enum', 'values = plain, signed\ndefault = signed'),
			env('KEY', 'port'),
			env('LOCK', 'port'),
			'[rule.key]\nvariable = KEY\nrequired-when = MODE = signed\n',
			'[rule.lock]\nexcludes = KEY, LOCK\n',
		],
		{ KEY: '8080' },
	],
]
for (const [title, parts, want] of cases) {
	const plan = planOfParts(...parts)
	const settings = chooseSettings(plan)
	t.strictSame(Object.fromEntries(settings), want, title)
	const given = new Map([...settings].map(([name, value]) => [name, { value, at: name }]))
	t.strictSame(checkEnvironment(plan.variables, given, plan).issues, [], 'and they start')
}
