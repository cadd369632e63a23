import fc from 'fast-check'
import t from 'tap'
import { formatIssue } from '../../src/errors.ts'
import { checkEnvironment } from '../../src/variables/check-environment.ts'
import { runs } from '../fixtures/arbitrary-value.ts'
import { planOfParts } from '../fixtures/plans.ts'
import { runRules } from '../fixtures/run-rules.ts'
import { seeds } from '../fixtures/seeds.ts'
import { shells } from '../fixtures/shells.ts'

/** One table for both: what `flavourist env check` says of an environment, and cook in the jail. */
type Given = Readonly<Record<string, string>>
type Case = readonly [title: string, given: Given, want: readonly string[]]

const env = (name: string, type: string, ...more: readonly string[]): string =>
	[`[env.${name}]`, `type = ${type}`, 'description = x', ...more, ''].join('\n')
const rule = (name: string, ...lines: readonly string[]): string => [`[rule.${name}]`, ...lines, ''].join('\n')

const plan = planOfParts(
	env('NAME', 'string', 'required = yes'),
	...['HOST', 'ACCOUNT', 'PASS', 'BASE', 'KEY', 'FILE', 'OPEN', 'SHUT', 'NEED', 'LEAD', 'SIZED'].map(name =>
		env(name, 'hostname'),
	),
	env('TLS', 'boolean', 'default = false'),
	env('FAST', 'boolean'),
	env('AUTHORITY', 'string', 'max = 9'),
	env('MODE', 'enum', 'values = one, three', 'default = one'),
	env('CALLED', 'hostname', 'default-from = HOST'),
	env('PASSWORD', 'secret'),
	'[env.LOGIN]\ndeprecated = ACCOUNT\n',
	'[env.CODE]\ndeprecated = PASS\n',
	rule('login', 'together = HOST, ACCOUNT, PASS'),
	rule('base', 'variable = BASE', 'requires = HOST, ACCOUNT'),
	rule('tls', 'together = TLS, AUTHORITY'),
	rule('quick', 'variable = FAST', 'requires = TLS'),
	rule('key', 'either = KEY, FILE, FAST'),
	rule('door', 'excludes = OPEN, SHUT, TLS'),
	rule('need', 'variable = NEED', 'required-when = MODE = three'),
	rule('lead', 'variable = LEAD', 'required-when = not MODE = one'),
	rule('sized', 'variable = SIZED', 'required-when = not FAST'),
	rule('named', 'variable = LEAD', 'requires = NAME'),
	rule('size', 'either = NEED, SIZED'),
	rule('password', 'variable = PASSWORD', 'required-when = AUTHORITY'),
)

const right = { NAME: 'x', KEY: 'k', SIZED: 's' }
const hostname = "a host's name of letters, digits, hyphens and dots, or an IPv4 address"
const cases: readonly Case[] = [
	['all of what belongs together', { ...right, HOST: 'h', ACCOUNT: 'u', PASS: 'p' }, []],
	['none of it', right, []],
	[
		'half of it',
		{ ...right, ACCOUNT: 'u', PASS: 'p' },
		[
			'ACCOUNT, PASS: want also HOST, since HOST, ACCOUNT, PASS are given together or not at all, got only ACCOUNT, PASS; give all of them, or none',
		],
	],
	[
		'what was found wrong, which was given all the same',
		{ ...right, HOST: '..', ACCOUNT: 'u' },
		[
			'HOST, ACCOUNT: want also PASS, since HOST, ACCOUNT, PASS are given together or not at all, got only HOST, ACCOUNT; give all of them, or none',
		],
	],
	[
		'what one rule has found missing is not named again by the next',
		{ ...right, ACCOUNT: 'u', PASS: 'p', BASE: 'b' },
		[
			'ACCOUNT, PASS: want also HOST, since HOST, ACCOUNT, PASS are given together or not at all, got only ACCOUNT, PASS; give all of them, or none',
		],
	],
	[
		'a variable without those that it needs',
		{ ...right, BASE: 'b' },
		['BASE: want also HOST, ACCOUNT, without which it has no effect, got only BASE; give that, or remove BASE'],
	],
	[
		'a yes without what belongs to it',
		{ ...right, TLS: 'yes' },
		[
			'TLS: want also AUTHORITY, since TLS=true, AUTHORITY are given together or not at all, got only TLS=true; give all of them, or none',
		],
	],
	[
		'what belongs to a yes, with a no',
		{ ...right, AUTHORITY: 'a', TLS: 'off', PASSWORD: 'x' },
		[
			'AUTHORITY: want also TLS=true, since TLS=true, AUTHORITY are given together or not at all, got only AUTHORITY; give all of them, or none',
		],
	],
	['a yes and what belongs to it', { ...right, AUTHORITY: 'a', TLS: 'on', PASSWORD: 'x' }, []],
	[
		'a yes that needs another',
		{ ...right, FAST: 'yes' },
		['FAST: want also TLS=true, without which it has no effect, got only FAST=true; give that, or set FAST=false'],
	],
	[
		'a yes or no that was found wrong, of which nobody knows what it meant',
		{ ...right, TLS: 'maybe', OPEN: 'o', FAST: '1' },
		[],
	],
	[
		'none of which one must be given',
		{ NAME: 'x', SIZED: 's', FAST: 'no' },
		['KEY, FILE, FAST: want at least one of KEY, FILE, FAST=true, got none; give one of them'],
	],
	['two of which one must be given', { ...right, FILE: 'f' }, []],
	[
		'two of which only one may be given',
		{ ...right, OPEN: 'o', SHUT: 's' },
		['OPEN, SHUT: want at most one of OPEN, SHUT, TLS=true, got OPEN, SHUT; keep one of them'],
	],
	['one of these, and a no', { ...right, SHUT: 's', TLS: 'false' }, []],
	[
		'a word that requires others',
		{ ...right, MODE: 'three' },
		[
			`NEED: want ${hostname}, since MODE is three, got nothing; for example NEED=db1.example.org`,
			`LEAD: want ${hostname}, since MODE is not one, got nothing; for example LEAD=db1.example.org`,
		],
	],
	[
		'one of two that another rule has found missing',
		{ NAME: 'x', KEY: 'k', FAST: '1', TLS: '1', AUTHORITY: 'a', PASSWORD: 'x', MODE: 'three', LEAD: 'l' },
		[`NEED: want ${hostname}, since MODE is three, got nothing; for example NEED=db1.example.org`],
	],
	['what is required anyway, and was found missing', { KEY: 'k', SIZED: 's', LEAD: 'l' }, []],
	['another word', { ...right, MODE: 'one' }, []],
	['a word that was found wrong requires nothing', { ...right, MODE: 'two' }, []],
	[
		'a no that requires another',
		{ NAME: 'x', KEY: 'k', FAST: 'no' },
		[`SIZED: want ${hostname}, since FAST is not true, got nothing; for example SIZED=db1.example.org`],
	],
	[
		'a secret that a value requires',
		{ ...right, TLS: 'yes', AUTHORITY: 'a' },
		[
			'PASSWORD: want one line up to 4000 bytes, without control characters, since AUTHORITY is given, got nothing; ' +
				'set PASSWORD or PASSWORD_FILE',
		],
	],
	['what is wrong and wanted is wrong only', { ...right, MODE: 'three', NEED: '..', LEAD: 'l' }, []],
]

const check = (given: Given) =>
	checkEnvironment(
		plan.variables,
		new Map(Object.entries(given).map(([name, value]) => [name, { value, at: 'f' }])),
		plan,
	)

/** Issues of the variables each by itself have a place in the file, or want what is required. */
const ofRules = (given: Given): readonly string[] =>
	check(given)
		.issues.filter(({ at, want }) => !at.startsWith('f') && !want.endsWith('(x)'))
		.map(formatIssue)

for (const [title, given, want] of cases) t.strictSame(ofRules(given), want, `env check: ${title}`)
for (const shell of shells) {
	const told = runRules(
		shell,
		plan,
		cases.map(([, given]) => given),
	)
	for (const [index, [title, , want]] of cases.entries())
		t.strictSame(told[index]?.rules, want, `cook in ${shell.name}: ${title}`)
}

const both = (name: string, now: string): string =>
	`${name}: want ${now} alone, which replaces it, got both, which say different things; remove ${name}`
const old = (name: string, now: string): string =>
	`${name}: want its new name ${now}, got the old one; write ${now} instead`
const renamed: readonly (readonly [string, Given, readonly string[], readonly string[], Given])[] = [
	[
		'a value under the old name',
		{ LOGIN: 'U', HOST: 'h', PASS: 'p' },
		[old('LOGIN', 'ACCOUNT')],
		[],
		{ ACCOUNT: 'u', HOST: 'h' },
	],
	['the same under both', { LOGIN: 'u', ACCOUNT: 'u' }, [old('LOGIN', 'ACCOUNT')], [], { ACCOUNT: 'u' }],
	[
		'another under each',
		{ LOGIN: 'u', ACCOUNT: 'v' },
		[old('LOGIN', 'ACCOUNT')],
		[both('LOGIN', 'ACCOUNT')],
		{ ACCOUNT: 'v' },
	],
	[
		'a value, and a file',
		{ LOGIN: 'u', ACCOUNT_FILE: '/dev/null' },
		[old('LOGIN', 'ACCOUNT')],
		[both('LOGIN', 'ACCOUNT')],
		{ ACCOUNT: '' },
	],
	['nothing under the old name', { LOGIN: '', ACCOUNT: 'v' }, [], [], { ACCOUNT: 'v' }],
	[
		'two old names',
		{ LOGIN: 'u', CODE: 'c' },
		[old('LOGIN', 'ACCOUNT'), old('CODE', 'PASS')],
		[],
		{ ACCOUNT: 'u', PASS: 'c' },
	],
	['a wrong value under the old name', { LOGIN: '..' }, [old('LOGIN', 'ACCOUNT')], [], { ACCOUNT: '' }],
]
const withoutPlace = (line: string): string => line.replace(/^f /, '')
for (const [title, given, warnings, issues, taken] of renamed) {
	const checked = check({ ...right, ...given })
	const found = checked.issues.map(formatIssue).map(withoutPlace)
	t.strictSame(checked.warnings.map(formatIssue).map(withoutPlace), warnings, `env check warns: ${title}`)
	t.strictSame(
		found.filter(line => line.includes('alone, which')),
		issues,
		`env check: ${title}`,
	)
	for (const shell of shells) {
		const [told] = runRules(shell, plan, [{ ...right, ...given }])
		t.strictSame(told?.warnings, warnings, `cook in ${shell.name} warns: ${title}`)
		t.strictSame(
			told?.values.filter(line => line.includes('alone, which')),
			issues,
			`cook in ${shell.name}: ${title}`,
		)
		t.match(told?.taken, taken, `${shell.name}: ${title}`)
	}
	if (issues.length === 0)
		t.match(Object.fromEntries(checked.values), Object.fromEntries(Object.entries(taken).filter(([, v]) => v !== '')))
}
t.match(
	check({ ...right, LOGIN: '..' }).issues.map(formatIssue)[0],
	/^f ACCOUNT: want a host's name/,
	'a wrong value is told by the name that it is taken for',
)
t.strictSame(
	[...check({ ...right, LOGIN: 'U', PASS: 'p', HOST: 'h' }).accepted.keys()].filter(name => name !== 'NAME'),
	['HOST', 'ACCOUNT', 'PASS', 'KEY', 'SIZED'],
	'what is accepted has the new name',
)

t.test('both say the same of any environment', async t => {
	const word = fc.constantFrom('', '', 'a', '..', 'yes', 'no', 'one', 'three', 'off')
	const names = [...plan.variables, ...plan.oldNames].map(({ name }) => name)
	const environment = fc.record(Object.fromEntries(names.map(name => [name, word])), { requiredKeys: [] })
	for (const seed of seeds) {
		const environments = fc.sample(environment, { numRuns: 5 * runs, seed }) as readonly Given[]
		const wanted = environments.map(ofRules)
		t.ok(new Set(wanted.flat()).size > 15, 'with many kinds of fault')
		for (const shell of shells) {
			const told = runRules(shell, plan, environments)
			const different = environments.flatMap((given, index) => {
				const cook = told[index]
				const { issues, warnings, values } = check(given)
				const holds = Object.fromEntries(plan.variables.map(({ name }) => [name, values.get(name) ?? '']))
				const same =
					JSON.stringify(cook?.rules) === JSON.stringify(wanted[index]) &&
					cook?.values.length === issues.length - (wanted[index]?.length ?? 0) &&
					cook?.warnings.length === warnings.length &&
					JSON.stringify(cook?.taken) === JSON.stringify(holds)
				return same ? [] : [{ given, cook, env: issues.map(formatIssue), holds }]
			})
			t.strictSame(different.slice(0, 2), [], `${shell.name}, seed ${seed}`)
		}
	}
})
