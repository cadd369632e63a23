import { inJail } from '../fixtures/in-jail.ts'

/** What ends at once, with its status and message. */
const refusals: readonly (readonly [words: string, status: number, stderr: string | RegExp])[] = [
	['', 1, /^daemon: usage: /],
	['-z true', 1, /^daemon: usage: /],
	['-p /nowhere/pid true', 2, "daemon: pidfile ``/nowhere/pid''\n"],
	['-P /nowhere/pid true', 2, "daemon: pidfile ``/nowhere/pid''\n"],
	['-s loud true', 4, 'daemon: unrecognized syslog priority\n'],
	['-l local9 true', 5, 'daemon: unrecognized syslog facility\n'],
	['-m 4 true', 6, 'daemon: unrecognized listening mask\n'],
	['-R 0 true', 6, 'daemon: invalid restart delay\n'],
	['-o /nowhere/log true', 7, 'daemon: open: /nowhere/log\n'],
	['--restart true', 64, 'daemon stand-in: long options are not done here\n'],
	['-o log -S true', 64, 'daemon stand-in: -o together with syslog is not done here\n'],
	['-f -p pid /no/such/program', 0, ''],
	['-f false', 0, ''],
]

inJail("daemon's refusals have FreeBSD's statuses", (t, jail) => {
	for (const [words, status, stderr] of refusals) {
		const answer = jail.run(`cd /tmp; daemon ${words}`)
		t.equal(answer.status, status, `daemon ${words}`)
		if (typeof stderr === 'string') t.equal(answer.stderr, stderr, `daemon ${words}`)
		else t.match(answer.stderr, stderr, `daemon ${words}`)
	}
	const second = 'daemon -f -p /tmp/a.pid sleep 1000; daemon -f -p /tmp/a.pid sleep 1000'
	const { status, stderr } = jail.run(second)
	t.equal(status, 3, 'a pid file that is held')
	t.equal(stderr, `daemon: process already running, pid: ${jail.ask('cat /tmp/a.pid')}\n`)
	t.equal(jail.run('daemon -f -p /tmp/b.pid -P /tmp/a.pid sleep 1000').status, 3)
})

const words = `
over() { while pgrep -x daemon >/dev/null; do sleep 0.01; done; }
filled() { until [ -s log ]; do sleep 0.01; done; }
dead() { while kill -0 $1 2>/dev/null; do sleep 0.01; done; echo dead; }
later='until [ -e go ]; do sleep 0.01; done'
pkill -KILL -x "daemon|sleep"
while pgrep -x "daemon|sleep" >/dev/null; do sleep 0.01; done
rm -rf /tmp/d
mkdir /tmp/d
cd /tmp/d
`

/** A script, and what it prints. */
const cases: readonly (readonly [what: string, script: string, stdout: string])[] = [
	['-p holds the child when daemon answers', 'daemon -f -p c sleep 1000; ps -o args= -p $(cat c)', 'sleep 1000'],
	[
		'-P holds daemon',
		'daemon -f -P d -p c sleep 1000; [ $(cat d) = $(ps -o ppid= -p $(cat c)) ] && ps -o comm= -p $(cat d)',
		'daemon',
	],
	['pid files are 0600', '(umask 0; daemon -f -p c -P d sleep 1000); stat -f %Lp c d', '600\n600'],
	[
		'pid files go with the child',
		'daemon -f -p c -P d sleep 1000; kill $(cat c); over; ls c d 2>/dev/null; pgrep -x daemon || echo none',
		'none',
	],
	[
		'a pid file left behind is taken over',
		'echo 1 >c; daemon -f -p c sleep 1000; ps -o args= -p $(cat c)',
		'sleep 1000',
	],
	[
		'TERM reaches the child, and daemon is gone',
		'daemon -f -P d -p c sleep 1000; c=$(cat c); kill $(cat d); over; dead $c; ls c d 2>/dev/null | wc -l',
		'dead\n0',
	],
	[
		'it leads a session of its own',
		'daemon -f -P d sleep 1000; [ $(ps -o sid= -p $(cat d)) = $(cat d) ] && echo yes',
		'yes',
	],
	[
		'-r starts the child again after a second',
		'daemon -r -f -P d -p c sleep 1000; c=$(cat c); kill $c; dead $c; until [ $(cat c) != $c ]; do sleep 0.05; done; kill -0 $(cat c) && echo again',
		'dead\nagain',
	],
	[
		'-R waits longer',
		'daemon -R 2 -f -p c sleep 1000; c=$(cat c); kill $c; sleep 1.2; [ $(cat c) = $c ] && echo still',
		'still',
	],
	[
		'-r ends with daemon',
		'daemon -r -f -P d -p c sleep 1000; kill $(cat d); over; sleep 0.1; pgrep -x "daemon|sleep" || echo none',
		'none',
	],
	[
		'-o appends both streams',
		'echo old >log; daemon -f -o log sh -c "echo out; echo err >&2"; over; cat log',
		'old\nout\nerr',
	],
	['-o makes a file 0600', '(umask 0; daemon -f -o log true); stat -f %Lp log', '600'],
	['-m 1 takes stdout only', 'daemon -m 1 -f -o log sh -c "echo out; echo err >&2"; over; cat log', 'out'],
	['-m 2 takes stderr only', 'daemon -m 2 -f -o log sh -c "echo out; echo err >&2"; over; cat log', 'err'],
	[
		'without -H a moved log is still written',
		'daemon -f -P d -o log sh -c "echo a; $later; echo b"; filled; mv log old; : >go; over; cat old; ls log 2>/dev/null',
		'a\nb',
	],
	[
		'-H opens it anew on HUP',
		'daemon -H -f -P d -o log sh -c "echo a; $later; echo b"; filled; mv log old; kill -HUP $(cat d); until [ -e log ]; do sleep 0.01; done; : >go; over; cat old; echo; cat log',
		'a\n\nb',
	],
	[
		'-H without HUP does not',
		'daemon -H -f -P d -o log sh -c "echo a; $later; echo b"; filled; mv log old; : >go; over; cat old',
		'a\nb',
	],
	['-c works in /', 'daemon -c -f -o log pwd; over; cat log', '/'],
	['without -c it stays', 'daemon -f -o log pwd; over; cat log', '/tmp/d'],
	['-f has no input', 'echo in | daemon -f -o log cat; over; cat log', ''],
	['without -f the child has it, and speaks to the caller', 'echo in | daemon -p c cat', 'in'],
	[
		'-u changes the ids, and HOME, USER, SHELL',
		'chmod 777 .; daemon -f -u www -o log sh -c "id -un; id -Gn; echo \\$HOME \\$USER \\$SHELL"; over; cat log',
		'www\nwww\n/nonexistent www /usr/sbin/nologin',
	],
	[
		"with -u the pid file is the caller's",
		'daemon -f -u www -p c sleep 1000; stat -f %Su c; ps -o user= -p $(cat c)',
		'root\nwww',
	],
	[
		'without an option that needs it, nothing stays beside the command',
		'daemon -f sleep 1000; until pgrep -x sleep >/dev/null; do sleep 0.01; done; pgrep -x daemon || ps -o ppid= -p $(pgrep -x sleep) | tr -d " "',
		'1',
	],
	['the child heeds INT and QUIT', 'daemon -f -p c sleep 1000; c=$(cat c); kill -INT $c; dead $c', 'dead'],
	['arguments stay as they are', 'daemon -f -o log printf "%s|" "a  b" "" "*"; over; cat log', 'a  b||*|'],
	['its own variable does not reach the child', 'daemon -f -o log -p c env; over; grep -c FLAVOURIST log', '0'],
]

inJail('daemon watches over a command', (t, jail) => {
	for (const [what, script, stdout] of cases) {
		t.equal(jail.run(`${words}${script}`).stdout.replace(/\n$/, ''), stdout, what)
	}
})

inJail('daemon hands what the command says to syslog', (t, jail) => {
	jail.ask(`cat >/tmp/log.py <<'END'
import socket
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind('/var/run/log')
open('/tmp/ready', 'w').close()
open('/tmp/heard', 'wb').write(s.recv(1000))
END
/usr/libexec/flavourist/host/usr/bin/python3 /tmp/log.py >/dev/null 2>&1 &
until [ -e /tmp/ready ]; do sleep 0.01; done
daemon -f -S -T web -s warning -l local3 echo hello
until [ -s /tmp/heard ]; do sleep 0.01; done`)
	// local3 is 19, warning 4: 19 * 8 + 4
	t.match(jail.ask('cat /tmp/heard'), /^<156>1 \S+ jail1 web \d+ - - hello$/)
	t.equal(
		jail.run(
			'rm /var/run/log; daemon -f -S -p /tmp/c sh -c "echo lost; exec sleep 1000"; sleep 0.2; kill -0 $(cat /tmp/c)',
		).status,
		0,
		'no syslog does no harm',
	)
})
