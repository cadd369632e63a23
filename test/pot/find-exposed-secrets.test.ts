import t from 'tap'
import type { Variable } from '../../src/model/definition.ts'
import { findExposedSecrets } from '../../src/pot/find-exposed-secrets.ts'
import { declare } from '../fixtures/pot/declare.ts'

const declared: readonly Variable[] = [
	declare('DOMAIN', 'hostname'),
	declare('LDAPPASSWORD', 'secret'),
	declare('TOKENS', 'secret', true),
	declare('SMTPPASSWORD', 'secret'),
]

const cases: readonly (readonly [title: string, variables: Record<string, string>, want: readonly string[]])[] = [
	['a secret', { DOMAIN: 'example.org', LDAPPASSWORD: 'x' }, ['LDAPPASSWORD']],
	['a list of secrets', { TOKENS: 'x,y' }, ['TOKENS']],
	['several, in the order of the set', { SMTPPASSWORD: 'y', LDAPPASSWORD: 'x' }, ['SMTPPASSWORD', 'LDAPPASSWORD']],
	['not the path of a secret', { LDAPPASSWORD_FILE: '/mnt/secrets/ldap' }, []],
	['not an empty one', { LDAPPASSWORD: '' }, []],
	['not what was not declared', { OTHER: 'x' }, []],
]
for (const [title, variables, want] of cases)
	t.strictSame(findExposedSecrets(new Map(Object.entries(variables)), declared), want, title)
