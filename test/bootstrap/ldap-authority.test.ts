import t from 'tap'
import { openProving } from '../fixtures/proving.ts'

const proving = await openProving(t, 'directory', 'busybox ash')
const plain = { DOMAIN: 'example.org' }
const given = { ...plain, LDAPSERVER: '10.77.0.9', LDAPDOMAIN: 'example.org', LDAPPASSWORD: 'the password' }
const jail = await proving.boot('first', plain)
t.teardown(() => jail.stop())

const file = '/usr/local/etc/ssl/ldap-authority.pem'
const apply = async (variables: Readonly<Record<string, string>>) => {
	await jail.give(variables)
	return jail.cook('apply')
}

t.test('LDAPCA is kept as a file that others can read, as it came, and goes with it', async t => {
	await jail.ask(
		'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=ca -keyout /tmp/ca.key -out /tmp/ca.pem 2>/dev/null',
	)
	await jail.ask('{ echo "# the authority"; cat /tmp/ca.pem /tmp/ca.pem; } >/mnt/ca.pem')
	t.equal((await apply({ ...given, LDAPCA_FILE: '/mnt/ca.pem' })).output, 'cook: healthy\n')
	t.equal(
		await jail.ask(`stat -f '%Su:%Sg %Lp' ${file}; cat ${file}`),
		`root:wheel 644\n${await jail.ask('cat /mnt/ca.pem')}`,
	)
	const before = await jail.ask(`stat -f '%i %m' ${file}`)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.equal(await jail.ask(`stat -f '%i %m' ${file}`), before, 'unchanged')
	t.match((await jail.cook('status')).output, /^ {2}ldap +waits +10\.77\.0\.9:389: .*LDAPSERVER/m)
	t.equal((await apply(given)).output, 'cook: healthy\n')
	t.equal((await jail.sh(`[ -e ${file} ]`)).exitCode, 1)
})

t.test('one that openssl cannot read is refused, and the one before stays', async t => {
	await apply({ ...given, LDAPCA_FILE: '/mnt/ca.pem' })
	await jail.ask('sed "s/^MII/MxI/" /mnt/ca.pem >/mnt/broken.pem')
	const { exitCode, output } = await apply({ ...given, LDAPCA_FILE: '/mnt/broken.pem' })
	t.equal(exitCode, 78)
	t.match(output, /^cook: LDAPCA: want certificates in PEM, got what openssl cannot read/m)
	t.equal(await jail.ask(`cat ${file}`), await jail.ask('cat /mnt/ca.pem'))
})

t.test('a part of a directory alone, or a filter that is none, is refused by name', async t => {
	const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
		[{ ...plain, LDAPSERVER: 'ldap' }, /LDAPSERVER: want also LDAPDOMAIN, LDAPPASSWORD, since /],
		[{ ...plain, LDAPBASE: 'dc=org' }, /LDAPBASE: want also LDAPSERVER, without which it has no effect/],
		[{ ...plain, LDAPBINDDN: 'dc=org' }, /LDAPBINDDN: want also LDAPSERVER/],
		[{ ...plain, LDAPCA_FILE: '/mnt/ca.pem' }, /LDAPCA: want also LDAPSERVER/],
		[{ ...given, LDAPFILTER: 'uid=*' }, /LDAPFILTER: want one LDAP filter, in parentheses as .*, got 'uid=\*'/],
		[
			{ ...given, LDAPCA_FILE: '/tmp/ca.key' },
			/LDAPCA: want one or more certificates in PEM up to .*, got what is in \/tmp\/ca\.key;/,
		],
	]
	for (const [variables, want] of cases) {
		const { exitCode, output } = await apply(variables)
		t.equal(exitCode, 78)
		t.match(output, want)
		t.notMatch(output, /the password|PRIVATE|MI[GH]/)
	}
})
