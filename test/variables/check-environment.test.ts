import t from 'tap'
import { formatIssue } from '../../src/errors.ts'
import { checkEnvironment } from '../../src/variables/check-environment.ts'
import type { EnvironmentVariable, GivenValue } from '../../src/variables/environment-variable.ts'
import { parseType } from '../../src/variables/parse-type.ts'

const variable = (name: string, type: string, more: Partial<EnvironmentVariable> = {}): EnvironmentVariable => {
	const parsed = parseType(type)
	if (parsed === undefined) throw new Error(type)
	const secret = parsed.name === 'secret'
	return { name, type: parsed, limits: {}, required: false, secret, description: `The ${name.toLowerCase()}.`, ...more }
}

const variables: readonly EnvironmentVariable[] = [
	variable('DOMAIN', 'domain', { required: true, description: "The server's name." }),
	variable('SMTPPORT', 'port', { default: '25', example: '587' }),
	variable('SMTPPASSWORD', 'secret'),
	variable('MACAROON', 'secret', { required: true }),
	variable('LDAP', 'boolean', { default: 'no' }),
	variable('LDAPSERVER', 'hostname'),
	variable('SQLITEPATH', 'path', { default: '/mnt/x.db' }),
	variable('ENGINE', 'enum', { limits: { values: ['sqlite', 'postgresql'] } }),
	variable('PUBLICNAME', 'domain', { defaultFrom: 'DOMAIN' }),
	variable('PORTS', 'list of port', { limits: { min: 1024 } }),
]

const given = (lines: Readonly<Record<string, string>>): ReadonlyMap<string, GivenValue> =>
	new Map(Object.entries(lines).map(([name, value], i) => [name, { value, at: `x.env:${i + 1}` }]))
const right = { DOMAIN: 'example.org', MACAROON: 'm' }
const issuesOf = (lines: Readonly<Record<string, string>>, of = variables): readonly string[] =>
	checkEnvironment(of, given(lines)).issues.map(formatIssue)

t.test('accepts what is right, in its normal form, and fills in defaults', async t => {
	const { values, accepted, issues } = checkEnvironment(
		variables,
		given({
			DOMAIN: 'Example.ORG.',
			MACAROON: 'm',
			PORTS: '8080, 8081',
			SMTPPASSWORD_FILE: '/secrets/smtp',
			ENGINE: '',
		}),
	)
	t.same(issues, [])
	t.same(Object.fromEntries(accepted), {
		DOMAIN: 'example.org',
		MACAROON: 'm',
		PORTS: '8080,8081',
		SMTPPASSWORD_FILE: '/secrets/smtp',
	})
	t.same(Object.fromEntries(values), {
		DOMAIN: 'example.org',
		SMTPPORT: '25',
		MACAROON: 'm',
		LDAP: 'false',
		SQLITEPATH: '/mnt/x.db',
		PUBLICNAME: 'example.org',
		PORTS: '8080,8081',
	})
})

const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
	[
		'a missing variable',
		{ MACAROON: 'm' },
		[
			"DOMAIN: want a domain name with at least one dot, of letters, digits and hyphens (punycode for others) (The server's name), got nothing; for example DOMAIN=example.org",
		],
	],
	[
		'a missing secret, without an example for copying',
		{ DOMAIN: 'example.org' },
		[
			'MACAROON: want one line up to 4000 bytes, without control characters (The macaroon), got nothing; set MACAROON or MACAROON_FILE',
		],
	],
	[
		'an empty value, which counts as not given',
		{ ...right, DOMAIN: '', DOMAIN_FILE: '' },
		[
			"DOMAIN: want a domain name with at least one dot, of letters, digits and hyphens (punycode for others) (The server's name), got nothing; for example DOMAIN=example.org",
		],
	],
	[
		'a wrong value',
		{ ...right, SMTPPORT: 'smtp' },
		['x.env:3 SMTPPORT: want a TCP or UDP port from 1 to 65535, got "smtp"; for example SMTPPORT=587'],
	],
	[
		'a wrong value of an enum',
		{ ...right, ENGINE: 'mysql' },
		['x.env:3 ENGINE: want one of sqlite, postgresql, got "mysql"; for example ENGINE=sqlite'],
	],
	[
		'a wrong item of a list',
		{ ...right, PORTS: '8080,25' },
		[
			'x.env:3 PORTS: want a list with commas between, each item a TCP or UDP port from 1 to 65535, at least 1024, got "8080,25"; for example PORTS=8080',
		],
	],
	[
		'a long and a wild value, shortened and escaped',
		{ ...right, SMTPPORT: `\u001b[31m${'x'.repeat(99)}` },
		[
			`x.env:3 SMTPPORT: want a TCP or UDP port from 1 to 65535, got "\\u001b[31m${'x'.repeat(35)}…"; for example SMTPPORT=587`,
		],
	],
	[
		'a wrong secret, without its value',
		{ ...right, SMTPPASSWORD: 'hunter2\u0007' },
		['x.env:3 SMTPPASSWORD: want one line up to 4000 bytes, without control characters, got a value that is not'],
	],
	[
		'an unknown name, with the nearest known one',
		{ ...right, SMTPPROT: '25' },
		['x.env:3: want a variable of this flavour, got "SMTPPROT"; did you mean SMTPPORT?'],
	],
	[
		'an unknown file, with the nearest known one',
		{ ...right, SMTPPASWORD_FILE: '/x' },
		['x.env:3: want a variable of this flavour, got "SMTPPASWORD_FILE"; did you mean SMTPPASSWORD_FILE?'],
	],
	[
		'an unknown name that resembles none',
		{ ...right, ELEPHANT: '1' },
		['x.env:3: want a variable of this flavour, got "ELEPHANT"'],
	],
	[
		'a variable and its file',
		{ ...right, MACAROON_FILE: '/x' },
		['x.env:3: want MACAROON or MACAROON_FILE, got both; remove one of them'],
	],
	[
		'a file without an absolute path',
		{ ...right, SMTPPASSWORD_FILE: 'x' },
		['x.env:3 SMTPPASSWORD_FILE: want the absolute path of a file in the jail, got a value that is none'],
	],
]
t.test('reports', async t => {
	for (const [title, lines, want] of cases) t.same(issuesOf(lines), want, title)
})

t.test('reports everything at once', async t => {
	t.equal(
		issuesOf({ SMTPPORT: '0', SMTPPASSWORD: '\u0001', FOO: '', LDAP: 'yes', ENGINE: 'x', ENGINE_FILE: '/x' }).length,
		6,
	)
})

t.test('a value that is not known counts as given, and nothing else is said of it', async t => {
	const judged = (names: readonly string[], lines: Readonly<Record<string, string>> = {}) => {
		const unknown = names.map(name => [name, { value: '', at: 'x.env:9', unknown: true }] as const)
		return checkEnvironment(variables, new Map([...given(lines), ...unknown]), {
			rules: [{ kind: 'together', together: ['LDAPSERVER', 'ENGINE'] }],
			oldNames: [{ name: 'OLDPORT', replacedBy: 'SMTPPORT' }],
		})
	}
	const { values, accepted, issues } = judged(['SMTPPORT', 'MACAROON', 'DOMAIN_FILE'])
	t.same(issues.map(formatIssue), [])
	t.equal(values.has('SMTPPORT'), false, 'nor has it its default')
	t.same([...accepted.keys()], [])
	t.match(judged(['ENGINE'], right).issues.map(formatIssue), [/^ENGINE: want also LDAPSERVER/], 'rules hold for it')
	t.match(
		judged(['MACAROON_FILE'], right).issues.map(formatIssue),
		[/^x.env:9: want MACAROON or MACAROON_FILE, got both/],
		'given twice',
	)
	const old = judged(['OLDPORT'], right)
	t.equal(old.issues.length, 0, 'under its old name too')
	t.match(old.warnings.map(formatIssue), [/^x.env:9 OLDPORT: want its new name SMTPPORT/])
	t.equal(old.values.has('SMTPPORT'), false)
	t.same(judged(['OLDPORT'], { ...right, SMTPPORT: '26' }).issues, [], 'it does not say otherwise than its new name')
})

t.test('takes the default of a default, and ends in a circle', async t => {
	const chain = [
		variable('A', 'string', { defaultFrom: 'B' }),
		variable('B', 'string', { defaultFrom: 'C' }),
		variable('C', 'string', { default: 'c' }),
	]
	t.same(Object.fromEntries(checkEnvironment(chain, given({})).values), { A: 'c', B: 'c', C: 'c' })
	const circle = [
		variable('A', 'string', { defaultFrom: 'B' }),
		variable('B', 'string', { defaultFrom: 'A', required: true }),
	]
	t.match(issuesOf({}, circle), [/^B: .*got nothing/])
	t.same(checkEnvironment([variable('A', 'port', { default: 'as written' })], given({})).values.get('A'), 'as written')
	t.same(
		checkEnvironment([variable('A', 'string', { default: '' })], given({})).values.size,
		0,
		'an empty default is none',
	)
})

t.test('leaves a declared NAME_FILE to itself', async t => {
	const rows = [variable('A', 'string'), variable('A_FILE', 'string')]
	const { values, issues } = checkEnvironment(rows, given({ A: 'x', A_FILE: 'y' }))
	t.same([Object.fromEntries(values), issues], [{ A: 'x', A_FILE: 'y' }, []])
})
