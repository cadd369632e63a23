import { inJail } from '../fixtures/in-jail.ts'

/** A syslog-ng that writes what arrives to a file, parsed: facility, level, program, process number, message. */
const start = `
pkg install -qy sysutils/syslog-ng
cat >/usr/local/etc/syslog-ng.conf <<'END'
@version: current
source s { unix-dgram("/var/run/log" flags(syslog-protocol)); };
destination d { file("/tmp/got" template("$FACILITY.$LEVEL $PROGRAM[$PID]: $MSG\\n")); };
log { source(s); destination(d); };
END
service syslog-ng enable >/dev/null
service syslog-ng start >/dev/null
`

/** Waits for what a line holds. */
const arrives = (text: string) =>
	`i=0; until grep -qF -- '${text}' /tmp/got 2>/dev/null; do i=$((i+1)); [ $i -lt 300 ] || exit 9; sleep 0.01; done\n`

inJail('logger speaks as FreeBSD does, and never fails for want of a listener', (t, jail) => {
	t.strictSame(jail.run('logger -t x -p daemon.notice hello'), { status: 0, stdout: '', stderr: '' })
	t.strictSame(jail.run('logger -s -t x hello you'), { status: 0, stdout: '', stderr: 'x: hello you\n' })
	t.equal(jail.run('logger -p nowhere.notice x').status, 64)
	t.equal(jail.run('logger -p notice x').status, 64)
	t.equal(jail.run('logger -f /nowhere').status, 1)
	t.match(jail.run('logger -h host x'), { status: 64, stderr: 'logger stand-in: -h is not done here\n' })
	t.match(jail.run('logger -p security.info x').status, 64)
	jail.ask(start)
	jail.ask("logger -t one -p auth.warning 'a  message, [x] -- $y'")
	jail.ask(arrives('auth.warning one[]: a  message, [x] -- $y'))
	jail.ask('printf "first\\n-second\\n" | logger -t two')
	jail.ask(arrives('user.notice two[]: first') + arrives('user.notice two[]: -second'))
	jail.ask(`echo of a file >/tmp/f; logger -i -t three -f /tmp/f; ${arrives(']: of a file')}`)
	t.match(jail.ask('tail -n 1 /tmp/got'), /^user\.notice three\[\d+\]: of a file$/)
	jail.ask('service syslog-ng stop')
})

inJail('what daemon sends to syslog arrives, also after syslog-ng was started anew', (t, jail) => {
	jail.ask('mkfifo /tmp/in; daemon -f -p /tmp/pid -T tag -l local3 -s info sh -c "cat </tmp/in"')
	jail.ask(start)
	jail.ask(`exec 5>/tmp/in; echo one >&5; ${arrives('local3.info tag[')}service syslog-ng restart; echo two >&5
		${arrives(']: two')}`)
	t.match(jail.ask('cat /tmp/got'), /^local3\.info tag\[\d+\]: one\nlocal3\.info tag\[\d+\]: two$/)
	jail.ask('service syslog-ng stop')
})

inJail('the syslog-ng package has names, paths and habits of FreeBSD', (t, jail) => {
	t.strictSame(jail.run('pkg install -qy sysutils/syslog-ng'), { status: 0, stdout: '', stderr: '' })
	t.match(jail.ask("pkg query '%n %v' syslog-ng"), /^syslog-ng \d+\.\d+\.\d+$/)
	t.equal(jail.ask('ls /usr/local/etc | grep syslog'), 'syslog-ng.conf.sample', 'nothing but a sample')
	t.match(jail.run('service syslog-ng onestart'), { status: 1, stderr: /syslog-ng\.conf is not readable/ })
	jail.ask(start)
	t.equal(
		jail.ask('service syslog-ng status'),
		`syslog_ng is running as pid ${jail.ask('cat /var/run/syslog.pid')}.`,
		'the pid file is that of the base syslogd',
	)
	t.equal(jail.ask('ls /var/db | grep syslog'), 'syslog-ng.ctl\nsyslog-ng.persist', 'its state is in /var/db')
	t.equal(jail.run('syslog-ng-ctl stats').status, 0)
	const pid = jail.ask('cat /var/run/syslog.pid')
	jail.ask(`logger -t a before; ${arrives('before')}mv /tmp/got /tmp/got.0; service syslog-ng reload
		i=0; until logger -t a after; [ -s /tmp/got ]; do i=$((i+1)); [ $i -lt 300 ] || exit 9; sleep 0.01; done`)
	t.equal(jail.ask('cat /var/run/syslog.pid'), pid, 'a reload opens files anew and keeps the process')
	t.match(jail.ask('service syslog-ng stop'), /Stopping syslog_ng\./)
	t.equal(jail.run('ls /var/run/syslog.pid').status, 2)
	jail.ask('sysrc syslog_ng_config="-R /tmp/persist" >/dev/null; service syslog-ng start; test -e /tmp/persist')
	jail.ask('service syslog-ng stop')
	jail.ask('sysrc syslog_ng_pid=/tmp/old.pid >/dev/null; service syslog-ng start; test -s /tmp/old.pid')
	jail.ask('service syslog-ng stop')
})
