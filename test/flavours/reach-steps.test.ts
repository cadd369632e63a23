import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../../src/commands/context.ts'
import { quote } from '../../src/shell/quote.ts'
import { runScript } from '../fixtures/run-script.ts'
import { shells } from '../fixtures/shells.ts'

/** A component's remote script with these values, where the server has that obstacle: its status, and what it says. */
const ask = (
	shell: (typeof shells)[number],
	component: string,
	values: Readonly<Record<string, string>>,
	obstacle: string,
): string => {
	const step = readFileSync(join(packageRoot, `flavours/components/${component}/steps/reach.sh`), 'utf8')
	const assignments = Object.entries(values).map(([name, value]) => `${name}=${quote(value)}\n`)
	return runScript(
		shell,
		`set -euf
IFS=
dataset=/mnt
${assignments.join('')}
reach() {
	asked="$1 $2 $3 $4"
	obstacle=${obstacle} _r='what is so'
	[ -z "$obstacle" ]
}
step() {
${step}}
if step; then echo reachable; fi
IFS=' '
echo "$asked"`,
	)
}

const ldap = { LDAPSERVER: 'ldap', LDAPTLS: 'starttls', LDAPCA: '', ldap_authority: '/ca', ldap_port: '389' }
const mail = { SMTPHOST: 'smtp', SMTPPORT: '587', SMTPTLS: 'auto', mail_tls: 'required' }

const cases: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
	['ldap', ldap, '', /^reachable\nldap 389 ldap \n$/],
	['ldap', { ...ldap, LDAPTLS: 'ldaps', ldap_port: '636' }, '', /^reachable\nldap 636 tls \n$/],
	['ldap', { ...ldap, LDAPTLS: 'none' }, '', /^reachable\nldap 389 none \n$/],
	['ldap', { ...ldap, LDAPCA: 'PEM' }, '', /^reachable\nldap 389 ldap \/ca\n$/],
	['ldap', ldap, 'plain', /^what is so, and LDAPTLS is starttls: .* set LDAPTLS to what it speaks\n/],
	[
		'ldap',
		ldap,
		'issuer',
		/^what is so: give the authority that signed it in LDAPCA, or put it into \/mnt\/certificates\/trusted\n/,
	],
	[
		'ldap',
		{ ...ldap, LDAPCA: 'PEM' },
		'issuer',
		/^what is so: LDAPCA is another authority than the one that signed it\n/,
	],
	['ldap', ldap, 'name', /^what is so: LDAPSERVER must be one of its names\n/],
	['ldap', ldap, 'certificate', /^what is so\n/],
	['ldap', ldap, 'absent', /^what is so: is LDAPSERVER right, and does it run\?\n/],
	['mail', mail, '', /^reachable\nsmtp 587 smtp \n$/],
	['mail', { ...mail, mail_tls: 'opportunistic' }, '', /^reachable\nsmtp 587 smtp \n$/],
	['mail', { ...mail, mail_tls: 'implicit' }, '', /^reachable\nsmtp 587 tls \n$/],
	['mail', { ...mail, mail_tls: 'none' }, '', /^reachable\nsmtp 587 none \n$/],
	[
		'mail',
		mail,
		'plain',
		/^what is so, and with SMTPTLS=auto on port 587 it must \(required\): look at SMTPPORT and SMTPTLS\n/,
	],
	['mail', { ...mail, mail_tls: 'opportunistic' }, 'plain', /^reachable\n/],
	['mail', mail, 'issuer', /^what is so: put the authority that signed it into \/mnt\/certificates\/trusted\n/],
	['mail', { ...mail, mail_tls: 'opportunistic' }, 'issuer', /trusted, or set SMTPTLS=none\n/],
	['mail', mail, 'name', /^what is so: SMTPHOST must be one of its names\n/],
	['mail', mail, 'absent', /^what is so: are SMTPHOST and SMTPPORT right, and does it run\?\n/],
]

for (const shell of shells) {
	t.test(`what is wrong with a server elsewhere is told in one line with its variable (${shell.name})`, async t => {
		for (const [component, values, obstacle, want] of cases) {
			const said = ask(shell, component, values, obstacle)
			t.match(said, want, `${component} ${Object.values(values).join(' ')} ${obstacle}`)
			t.equal(said.split('\n').length, 3, 'one line, and what was asked')
		}
	})
}
