import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { checkValue } from '../../src/variables/check-value.ts'
import { type Files, oldVariables, readFiles, senderOf } from '../fixtures/hand-written.ts'
import { emitSample, loadPlan } from '../fixtures/plans.ts'
import { type Attempt, type Outcome, runCook } from '../fixtures/run-cook.ts'
import { shells, type TestShell } from '../fixtures/shells.ts'
import { showText } from '../fixtures/show-text.ts'

/*
 * What the hand-written flavour makes of awkward values, by the figures that are kept of it: of 285 cases 84 silently
 * wrong, 40 refused later by a daemon, 18 errors, 13 that ran code as root; by `pot set-env` 45.
 */

const plan = await loadPlan('matrix-synapse')
const emitted = await emitSample('matrix-synapse')
const good = oldVariables

/** NOSSL and CONTROLUSER are not among them: any value switched those on. */
const variables = [...good.keys()].filter(name => name !== 'CONTROLUSER')
const characters = [...' &\\|/\'"$`#:%é\n', '{{']
const values = variables.flatMap(name => characters.map(character => ({ name, character })))

/** In its middle, where it is part of a mail address's own name too. */
const withCharacter = (value: string, character: string): string => `${value.slice(0, 3)}${character}${value.slice(3)}`

const consul = (file: string, key: string) => (files: Files) => files.json(`/usr/local/etc/consul.d/${file}.json`)[key]

/** Where a value arrives, read by the reader of its service; those that are not here reach no file. */
const arrivals: Readonly<Record<string, (files: Files) => unknown>> = {
	DATACENTER: consul('node', 'datacenter'),
	CONSULSERVERS: files => String(consul('node', 'retry_join')(files)),
	GOSSIPKEY: consul('agent', 'encrypt'),
	NODENAME: consul('node', 'node_name'),
	IP: consul('node', 'bind_addr'),
	DOMAIN: ({ homeserver }) => homeserver['server_name'],
	ALERTEMAIL: ({ homeserver }) => {
		const { protocol, pathname, search, hash } = new URL(String(homeserver['admin_contact']))
		return protocol === 'mailto:' && search + hash === '' ? decodeURIComponent(pathname) : undefined
	},
	REGISTRATIONENABLE: ({ homeserver }) => String(homeserver['enable_registration']),
	MYSHAREDSECRET: ({ homeserver }) => homeserver['registration_shared_secret'],
	SMTPHOST: ({ homeserver }) => homeserver.email['smtp_host'],
	SMTPPORT: ({ homeserver }) => String(homeserver.email['smtp_port']),
	SMTPUSER: ({ homeserver }) => homeserver.email['smtp_user'],
	SMTPPASS: ({ homeserver }) => homeserver.email['smtp_pass'],
	SMTPFROM: ({ homeserver }) => /^Matrix <(.*)>$/.exec(senderOf(homeserver))?.[1],
	LDAPSERVER: ({ homeserver }) => /^ldap:\/\/(.*):389$/.exec(String(homeserver.modules[0].config['uri']))?.[1],
	// a module that is old enough has it in the configuration
	LDAPPASSWORD: ({ homeserver, outcome }) =>
		homeserver.modules[0].config['bind_password'] ?? outcome.secrets.get('ldap-bind'),
	LDAPDOMAIN: ({ homeserver }) =>
		String(homeserver.modules[0].config['base'])
			.replace(/^ou=People,dc=/, '')
			.replaceAll(',dc=', '.'),
	REMOTELOG: ({ text }) => /"([^"]*)"\n\t\tip-protocol/.exec(text('/usr/local/etc/syslog-ng.conf'))?.[1],
}

/** What is wrong with an outcome in which one variable has this value; nothing when it arrived, or was refused by name. */
const judge = (
	name: string,
	value: string,
	{ problems, values }: Outcome,
	files: Files | undefined,
): string | undefined => {
	const variable = plan.variables.find(one => one.name === name)
	if (variable === undefined) return 'there is no such variable'
	const verdict = checkValue(variable.type, variable.limits, value)
	if (problems.length > 0)
		return problems.length === 1 && problems[0]?.startsWith(`${name}: want `)
			? undefined
			: `said ${problems.join(' | ')}`
	if (files === undefined) return 'there is no homeserver.yaml'
	if (!verdict.ok) return 'it is not what this variable accepts, and was taken'
	if (values.get(name) !== verdict.value) return `cook reads ${showText(values.get(name) ?? '')}`
	const arrived = arrivals[name]?.(files)
	return name in arrivals && arrived !== verdict.value ? `the service reads ${showText(String(arrived))}` : undefined
}

const with_ = (name: string, value: string, by: Attempt['by']): Attempt => ({
	variables: new Map([...good, [name, value]]),
	by,
})

const tryAll = (t: Test, shell: TestShell, attempts: readonly Attempt[], fact?: 'true' | 'false') => {
	const outcomes = runCook(shell, emitted, t.testdir({}), attempts, fact)
	return { outcomes, files: readFiles(outcomes) }
}

for (const shell of shells) {
	for (const by of ['environment', 'pot'] as const) {
		// pot itself cannot carry a newline: flavourist refuses to hand it over
		const cases = values.filter(({ character }) => by === 'environment' || character !== '\n')
		t.test(
			`${cases.length} awkward values, by ${by}, in ${shell.name}: each arrives, or is refused by name`,
			async t => {
				const tried = cases.map(({ name, character }) => ({
					name,
					value: withCharacter(good.get(name) ?? '', character),
				}))
				const { outcomes, files } = tryAll(
					t,
					shell,
					tried.map(({ name, value }) => with_(name, value, by)),
				)
				const faults = tried.flatMap(({ name, value }, index) => {
					const outcome = outcomes[index]
					const fault = outcome === undefined ? 'it was not tried' : judge(name, value, outcome, files[index])
					return fault === undefined ? [] : [`${name}=${showText(value)}: ${fault}`]
				})
				t.same(faults, [])
				const taken = tried.filter((_, index) => outcomes[index]?.problems.length === 0)
				t.comment(`${taken.length} arrive, ${tried.length - taken.length} are refused`)
				const passwords = taken.filter(({ name }) => /PASS|SECRET|SMTPUSER/.test(name))
				t.equal(passwords.length, 4 * (characters.length - 1), 'of passwords and names all but the newline')
			},
		)
	}

	t.test(`the values as they were, in ${shell.name}: each arrives`, async t => {
		const { outcomes, files } = tryAll(t, shell, [
			{ variables: good, by: 'environment' },
			{ variables: good, by: 'pot' },
		])
		for (const [index, outcome] of outcomes.entries())
			t.same(
				[...good].flatMap(([name, value]) => judge(name, value, outcome, files[index]) ?? []),
				[],
			)
	})

	t.test(
		`a value with a quote, a literal \\n and a YAML key adds no key to homeserver.yaml (${shell.name})`,
		async t => {
			const value = 'x"\\nenable_registration_without_verification: true\\nother: "'
			const names = ['MYSHAREDSECRET', 'SMTPUSER', 'SMTPPASS', 'LDAPPASSWORD']
			const { files } = tryAll(t, shell, [
				{ variables: good, by: 'pot' },
				...names.map(name => with_(name, value, 'pot' as const)),
			])
			const [plain, ...others] = files
			for (const [index, name] of names.entries()) {
				const other = others[index]
				t.same(
					Object.keys(other?.homeserver ?? {}),
					Object.keys(plain?.homeserver ?? { x: 1 }),
					`${name}: the same keys`,
				)
				t.equal(other && arrivals[name]?.(other), value, `${name}: the value itself`)
			}
		},
	)

	t.test(`a newline in SMTPPASS is refused by name, and leaves no file empty (${shell.name})`, async t => {
		const { outcomes } = tryAll(t, shell, [with_('SMTPPASS', 'first\nsecond', 'environment')])
		t.same(
			outcomes.map(({ files, problems }) => [files.size, problems.length, problems[0]?.startsWith('SMTPPASS: want ')]),
			[[0, 1, true]],
		)
		t.notMatch(JSON.stringify(outcomes), /second/, 'the password is not shown')
	})

	t.test(`a value runs no command and writes no file (${shell.name})`, async t => {
		const folder = t.testdir({})
		const trap = join(folder, 'trap')
		const attacks = [
			`$(touch ${trap})`,
			`\`touch ${trap}\``,
			`"; touch ${trap}; "`,
			`'; touch ${trap}; '`,
			`; touch ${trap}`,
			`& touch ${trap}`,
			`x\nw ${trap}`,
			`x\u0001w ${trap}`,
			`|w ${trap}`,
			`/e touch ${trap}`,
			`x;w ${trap}\n`,
			`\${IFS}$(touch ${trap})`,
		]
		const tried = variables.flatMap(name => attacks.map(value => ({ name, value })))
		for (const by of ['environment', 'pot'] as const) {
			const carried = tried.filter(({ value }) => by === 'environment' || !value.includes('\n'))
			const outcomes = runCook(
				shell,
				emitted,
				join(folder, by),
				carried.map(({ name, value }) => with_(name, value, by)),
			)
			t.notOk(existsSync(trap), `by ${by}: nothing was run, nothing was written`)
			const files = readFiles(outcomes)
			const faults = carried.flatMap(({ name, value }, index) => {
				const outcome = outcomes[index]
				const fault = outcome === undefined ? 'it was not tried' : judge(name, value, outcome, files[index])
				return fault === undefined ? [] : [`${name}=${showText(value)}: ${fault}`]
			})
			t.same(faults, [], `by ${by}: each arrives as it is, or is refused by name`)
		}
	})

	t.test(`a value that holds the place of another variable stays as it is (${shell.name})`, async t => {
		const names = ['MYSHAREDSECRET', 'SMTPUSER', 'SMTPPASS', 'LDAPPASSWORD']
		const places = [
			'%%ldappassword%%',
			'{{LDAPPASSWORD}}',
			'{{{DOMAIN}}}',
			'$LDAPPASSWORD',
			`\${DOMAIN}`,
			'%(app)s',
			'\\1&',
		]
		const tried = names.flatMap(name => places.map(value => ({ name, value })))
		const { files } = tryAll(
			t,
			shell,
			tried.map(({ name, value }) => with_(name, value, 'pot')),
		)
		for (const [index, { name, value }] of tried.entries()) {
			const read = files[index]
			t.equal(read && arrivals[name]?.(read), value, `${name}=${value}`)
		}
	})
}
