import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'
import t from 'tap'
import { packageRoot } from '../../src/commands/context.ts'
import { quote } from '../../src/shell/quote.ts'
import { runScript } from '../fixtures/run-script.ts'
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

for (const shell of shells) {
	t.test(`the staged file is judged with the staged parts, and a refusal is told (${shell.name})`, async t => {
		const stage = t.testdir({
			'syslog-ng': '#!/bin/sh\n[ "$1 $2" = "-s -f" ] && cat "$3"\ngrep -q refused "$3" && exit 1\nexit 0\n',
			usr: { local: { etc: { 'syslog-ng.conf': 'a "b"\n@include "/usr/local/etc/syslog-ng.d/*.conf"\nc\n' } } },
		})
		chmodSync(join(stage, 'syslog-ng'), 0o755)
		const check = readFileSync(join(packageRoot, 'flavours/components/syslog-ng/programs/check.sh'), 'utf8')
		const judge = (): string =>
			runScript(
				shell,
				`PATH=${quote(stage)}:$PATH
set -eu
nl='
'
${readFileSync(join(packageRoot, 'src/bootstrap/lib/values.sh'), 'utf8')}
check() {
${check}}
set -- ${quote(stage)}
IFS=
if check "$@" 2>&1; then echo accepted; else echo not; fi
`,
			).replaceAll(stage, 'STAGE')
		t.equal(judge(), 'accepted\n', 'what it says of what it accepts is not told')
		const file = join(stage, 'usr/local/etc/syslog-ng.conf')
		writeFileSync(file, `refused ${readFileSync(file, 'utf8')}`)
		t.equal(judge(), 'refused a "b"\n@include "STAGE/usr/local/etc/syslog-ng.d/*.conf"\nc\nnot\n')
	})
}
