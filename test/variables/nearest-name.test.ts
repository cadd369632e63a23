import t from 'tap'
import { nearestName } from '../../src/variables/nearest-name.ts'

const known = ['DOMAIN', 'SMTPHOST', 'SMTPPORT', 'SMTPUSER', 'LDAPSERVER', 'IP', 'after-files', 'x']

const cases: readonly (readonly [string, string | undefined])[] = [
	['DOMAIN', 'DOMAIN'],
	['DOMIAN', 'DOMAIN'],
	['DOMAI', 'DOMAIN'],
	['DOMAINS', 'DOMAIN'],
	['domain', 'DOMAIN'],
	['SMTP_PORT', 'SMTPPORT'],
	['SMTPPORTT', 'SMTPPORT'],
	['SMTPPOST', 'SMTPHOST'],
	['LDAPSERVR', 'LDAPSERVER'],
	['SERVERLDAP', undefined],
	['after_files', 'after-files'],
	['afterfile', 'after-files'],
	['PI', 'IP'],
	['OP', 'IP'],
	['OO', undefined],
	['', 'x'],
	['ELEPHANT', undefined],
	['D'.repeat(5000), undefined],
]
t.test('offers the name that was most likely meant, or none', async t => {
	for (const [word, want] of cases) t.equal(nearestName(word, known), want, `for ${word.slice(0, 20)}`)
})

t.test('takes the first of equally near names, and none from no names', async t => {
	t.equal(nearestName('AXC', ['AXD', 'AYC']), 'AXD')
	t.equal(nearestName('A', []), undefined)
})
