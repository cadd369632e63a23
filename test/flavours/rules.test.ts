import t from 'tap'
import { formatIssue } from '../../src/errors.ts'
import { checkEnvironment } from '../../src/variables/check-environment.ts'
import { types } from '../../src/variables/table.ts'
import { runRules } from '../fixtures/run-rules.ts'
import { shells } from '../fixtures/shells.ts'
import { loadShipped, planShipped } from '../fixtures/shipped.ts'

/** What the rules of the flavours that ship say, to `flavourist env check` and to cook alike. */
type Case = readonly [given: Readonly<Record<string, string>>, want: readonly RegExp[]]

const authority = types.certificate.example
const key = 'cg8StVXbQJ0gPvMd9o7yrg=='
const matrix = { DOMAIN: 'example.org' }
const consul = { CONSULSERVERS: '10.0.0.1', DATACENTER: 'dc1', GOSSIPKEY: key }
const ldap = { LDAPSERVER: 'ldap', LDAPDOMAIN: 'example.org', LDAPPASSWORD: 'x' }
const server = { DATACENTER: 'dc1' }

const flavours: Readonly<Record<string, readonly Case[]>> = {
	'matrix-synapse': [
		[matrix, []],
		[{ ...matrix, ...consul }, []],
		[{ ...matrix, ...consul, CONSULTLS: 'yes', CONSULCA: authority }, []],
		[{ ...matrix, ...consul, CONSULTLS: 'no' }, []],
		[
			{ ...matrix, ...consul, CONSULTLS: 'yes' },
			[/^CONSULTLS: want also CONSULCA, since CONSULTLS=true, CONSULCA are/],
		],
		[
			{ ...matrix, ...consul, CONSULCA: authority },
			[/^CONSULCA: want also CONSULTLS=true, since .* got only CONSULCA;/],
		],
		[{ ...matrix, CONSULCA: authority, CONSULTLS: '1' }, [/^CONSULCA: want also CONSULSERVERS, without which/]],
		[{ ...matrix, CONSULTOKEN: 't' }, [/^CONSULTOKEN: want also CONSULSERVERS/]],
		[
			{ ...matrix, GOSSIPKEY: key },
			[
				/^GOSSIPKEY: want also CONSULSERVERS, DATACENTER, since CONSULSERVERS, DATACENTER, GOSSIPKEY are given together/,
			],
		],
		[{ ...matrix, ...ldap, LDAPCA: authority, LDAPBASE: 'dc=org', LDAPBINDDN: 'cn=a' }, []],
		[{ ...matrix, LDAPCA: authority }, [/^LDAPCA: want also LDAPSERVER, without which it has no effect/]],
		[{ ...matrix, LDAPSERVER: 'ldap' }, [/^LDAPSERVER: want also LDAPDOMAIN, LDAPPASSWORD, since /]],
		[
			{ ...matrix, SMTPUSER: 'a' },
			[/^SMTPUSER: want also SMTPPASS/, /^SMTPUSER: want also SMTPHOST, SMTPFROM, without/],
		],
	],
	consul: [
		[server, []],
		[{ ...server, BOOTSTRAP: '1' }, []],
		[{ ...server, BOOTSTRAP: '3', CONSULSERVERS: '10.0.0.1', GOSSIPKEY: key }, []],
		[
			{ ...server, BOOTSTRAP: '3' },
			[/^CONSULSERVERS: want a list .*, since BOOTSTRAP is not 1, got nothing; for example CONSULSERVERS=/],
		],
		[{ ...server, CONSULSERVERS: '10.0.0.1' }, [/^CONSULSERVERS: want also GOSSIPKEY, without which/]],
	],
}

const library = await loadShipped()
for (const [name, cases] of Object.entries(flavours)) {
	const plan = planShipped(library, name)
	const said = cases.map(([given]) => {
		const values = new Map(Object.entries(given).map(([variable, value]) => [variable, { value, at: 'f' }]))
		return checkEnvironment(plan.variables, values, plan).issues.map(formatIssue)
	})
	for (const [index, [given, want]] of cases.entries()) {
		t.match(said[index], want, `${name}: env check of ${Object.keys(given)}`)
		t.equal(said[index]?.length, want.length)
	}
	for (const shell of shells) {
		const told = runRules(
			shell,
			plan,
			cases.map(([given]) => given),
		)
		for (const [index, [given]] of cases.entries())
			t.strictSame(
				[...(told[index]?.values ?? []), ...(told[index]?.rules ?? [])],
				said[index],
				`${name}: cook says the same of ${Object.keys(given)} (${shell.name})`,
			)
	}
}
