import t from 'tap'
import { runSettings } from '../fixtures/run-settings.ts'
import { shells } from '../fixtures/shells.ts'

const names = {
	variables: ['SMTPHOST', 'SMTPPORT', 'SMTPTLS', 'SMTPUSER'],
	derived: ['mail_tls', 'mail_implicit', 'mail_required', 'mail_tls_allowed'],
}
const implicit = ['implicit', 'true', 'false', 'true']
const required = ['required', 'false', 'true', 'true']
const opportunistic = ['opportunistic', 'false', 'false', 'true']
const none = ['none', 'false', 'false', 'false']

/** Port, SMTPTLS, whether somebody logs in, and how the connection is protected then. */
const cases: readonly (readonly [port: string, tls: string, user: string, want: readonly string[]])[] = [
	['465', 'auto', '', implicit],
	['465', 'auto', 'me', implicit],
	['587', 'auto', '', required],
	['587', 'auto', 'me', required],
	['25', 'auto', '', opportunistic],
	['25', 'auto', 'me', opportunistic],
	['2525', 'auto', '', opportunistic],
	['2525', 'auto', 'me', required],
	['25', 'implicit', '', implicit],
	['465', 'required', '', required],
	['587', 'opportunistic', 'me', opportunistic],
	['465', 'none', 'me', none],
]

for (const shell of shells) {
	t.test(`SMTPTLS=auto goes by the port and by who logs in, every other word by itself (${shell.name})`, async t => {
		const given = cases.map(([SMTPPORT, SMTPTLS, SMTPUSER]) => ({ SMTPHOST: 'smtp', SMTPPORT, SMTPTLS, SMTPUSER }))
		for (const [index, { values, problems }] of runSettings(shell, 'mail', names, given).entries())
			t.strictSame([...Object.values(values), ...problems], cases[index]?.[3], JSON.stringify(given[index]))
	})
}
