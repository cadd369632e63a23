import t from 'tap'
import { runSettings } from '../fixtures/run-settings.ts'
import { shells } from '../fixtures/shells.ts'

const names = {
	variables: ['LDAPSERVER', 'LDAPDOMAIN', 'LDAPPASSWORD', 'LDAPTLS', 'LDAPBINDDN', 'LDAPBASE'],
	derived: ['ldap_uri', 'ldap_port', 'ldap_start_tls', 'ldap_base', 'ldap_bind_dn'],
}
const given = {
	LDAPSERVER: 'ldap.example.org',
	LDAPDOMAIN: 'example.org',
	LDAPPASSWORD: 'x',
	LDAPTLS: 'starttls',
}

/** Variables, and what comes of them: address, port, STARTTLS, where and by whom people are sought. */
const cases: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
	[
		given,
		['ldap://ldap.example.org:389', '389', 'true', 'ou=People,dc=example,dc=org', 'cn=Manager,dc=example,dc=org'],
	],
	[
		{ ...given, LDAPDOMAIN: 'corp.example.co.uk', LDAPTLS: 'ldaps' },
		[
			'ldaps://ldap.example.org:636',
			'636',
			'false',
			'ou=People,dc=corp,dc=example,dc=co,dc=uk',
			'cn=Manager,dc=corp,dc=example,dc=co,dc=uk',
		],
	],
	[
		{ ...given, LDAPSERVER: '2001:db8::1', LDAPDOMAIN: 'local', LDAPTLS: 'none' },
		['ldap://[2001:db8::1]:389', '389', 'false', 'ou=People,dc=local', 'cn=Manager,dc=local'],
	],
	[
		{ ...given, LDAPSERVER: '10.0.0.2', LDAPBASE: 'o=Staff, c=DE', LDAPBINDDN: 'uid=svc\\, x,o=Staff, c=DE' },
		['ldap://10.0.0.2:389', '389', 'true', 'o=Staff, c=DE', 'uid=svc\\, x,o=Staff, c=DE'],
	],
	[{ LDAPTLS: 'starttls' }, ['', '389', 'false', '', '']],
]

for (const shell of shells) {
	const settle = (list: readonly Readonly<Record<string, string>>[]) => runSettings(shell, 'ldap', names, list)

	t.test(`every part of LDAPDOMAIN counts, and what is given wins (${shell.name})`, async t => {
		for (const [index, { values, problems }] of settle(cases.map(([variables]) => variables)).entries()) {
			const [variables, want] = cases[index] ?? [{}, []]
			t.strictSame([...Object.values(values), ...problems], want, JSON.stringify(variables))
		}
	})
}
