import { pid } from 'node:process'
import t from 'tap'
import { openStepRoot } from '../fixtures/run-step.ts'
import { shells } from '../fixtures/shells.ts'

const off = '/usr/local/etc/rc.conf.d/syslogd'
const pidFile = '/var/run/syslog.pid'
const [before, start, after] = ['remember', 'stop-syslogd', 'start-syslogd'].map(name => `syslog-ng/steps/${name}.sh`)
const steps = (...list: readonly (string | undefined)[]): readonly string[] => list.flatMap(step => step ?? [])

for (const shell of shells) {
	t.test(`base syslogd ends when syslog-ng takes its place, and syslog-ng does not (${shell.name})`, async t => {
		const root = openStepRoot(t, shell)
		const asked = `+ ps -o command= -p ${pid}`
		t.strictSame(root.run(steps(start)), [], 'without REMOTELOG')
		root.write(off, 'syslogd_enable=NO\n')
		t.strictSame(root.run(steps(start)), [], 'at an unchanged boot nothing runs, and nothing is asked')
		root.write(pidFile, `${pid}\n`)
		t.strictSame(root.run(steps(start), { answer_of_ps: '/usr/sbin/syslogd -s' }), [asked, '+ service syslogd onestop'])
		t.strictSame(root.run(steps(start), { answer_of_ps: '/usr/local/sbin/syslog-ng -f x' }), [asked])
	})

	t.test(`base syslogd starts once when syslog-ng is not wanted any more (${shell.name})`, async t => {
		const root = openStepRoot(t, shell)
		t.strictSame(root.run(steps(before, after)), [], 'it was never replaced')
		root.write(off, 'syslogd_enable=NO\n')
		t.strictSame(root.run(steps(before, after)), [], 'it is replaced')
		root.remove(off)
		t.strictSame(root.run(steps(before, after)), ['+ service syslogd start'], 'also when a cook was killed in between')
		t.strictSame(root.run(steps(before, after)), [], 'once')
	})
}
