import { inJail } from '../fixtures/in-jail.ts'

/** A service whose program is a copy of sleep(1), and a few that only speak. */
const prepare = `
mkdir -p /usr/local/etc/rc.conf.d /usr/local/bin
cp /bin/sleep /usr/local/bin/demo
make() { { printf '#!/bin/sh\\n# PROVIDE: %s\\n. /etc/rc.subr\\nname=%s\\n' "$1" "$1"; cat; } >/usr/local/etc/rc.d/$1; chmod +x /usr/local/etc/rc.d/$1; }
make demo <<'END'
rcvar=demo_enable
desc="A demonstration"
load_rc_config $name
: \${demo_enable:=NO}
command=/usr/local/bin/demo
command_args="1000 >/dev/null 2>&1 &"
extra_commands="reload talk"
talk_cmd=talk
start_precmd=before
start_postcmd='sleep 0.1; echo after'
talk() { echo "talk:$*:$demo_word"; return \${demo_status:-0}; }
before() { [ -z "$demo_refuse" ]; }
run_rc_command "$@"
END
make piddemo <<'END'
rcvar=piddemo_enable
load_rc_config $name
pidfile=/var/run/piddemo.pid
procname=/usr/local/bin/demo
command=/usr/sbin/daemon
command_args="-f -p $pidfile /usr/local/bin/demo 1000"
run_rc_command "$1"
END
make say <<'END'
load_rc_config $name
command=/usr/bin/printf
command_args=$say_words
run_rc_command "$1"
END
make needs <<'END'
load_rc_config $name
start_cmd='echo started'
stop_cmd='echo stopped'
run_rc_command "$1"
END
make script <<'END'
load_rc_config $name
command=/usr/local/bin/script
command_interpreter=/bin/sh
[ -z "$script_without" ] || command_interpreter=
start_cmd='$command >/dev/null 2>&1 & sleep 0.1'
run_rc_command "$1"
END
printf '#!/bin/sh\\nwhile :; do sleep 1; done\\n' >/usr/local/bin/script
chmod +x /usr/local/bin/script
`

const cannot = (word: string) =>
	`Cannot '${word}' demo. Set demo_enable to YES in /etc/rc.conf or use 'one${word}' instead of '${word}'.\n`

/** In this order, on one jail; a number in stdout stands for any pid. */
const cases: readonly (readonly [script: string, status: number, stdout?: string, stderr?: string])[] = [
	['service demo start', 0, cannot('start')],
	['service demo restart', 0, cannot('restart')],
	['service demo talk', 0, cannot('talk')],
	['service demo stop', 0, cannot('stop')],
	['service demo quietstart', 0],
	['service demo faststart', 0],
	['service demo enabled', 1],
	['service demo status', 1, 'demo is not running.\n'],
	['service demo rcvar', 0, '# demo : A demonstration\n#\ndemo_enable="NO"\n#   (default: "")\n\n'],
	['service demo describe', 0, 'A demonstration\n'],
	['service demo extracommands', 0, cannot('extracommands')],
	['service demo oneextracommands', 0, 'reload talk\n'],
	['service demo disable', 0, cannot('disable')],
	['service demo onetalk a "b  c"', 0, 'talk:a b c:\n'],
	['service demo enable', 0, 'demo enabled in /etc/rc.conf\n'],
	['cat /etc/rc.conf', 0, 'demo_enable="YES"\n'],
	['service demo enabled', 0],
	['service demo talk', 0, 'talk::\n'],
	['echo demo_word=hi >/usr/local/etc/rc.conf.d/demo; service demo talk', 0, 'talk::hi\n'],
	['echo demo_status=3 >>/usr/local/etc/rc.conf.d/demo; service demo talk', 1, 'talk::hi\n'],
	['service demo forcetalk', 3, 'talk::hi\n'],
	[
		'echo demo_refuse=yes >/usr/local/etc/rc.conf.d/demo; service demo start',
		1,
		'',
		'/usr/local/etc/rc.d/demo: WARNING: failed precmd routine for demo\n',
	],
	['service demo forcestart', 0, 'Starting demo.\nafter\n'],
	['rm /usr/local/etc/rc.conf.d/demo; service demo start', 1, '', 'demo already running?  (pid=9).\n'],
	['service demo quietstart', 1],
	['service demo status', 0, 'demo is running as pid 9.\n'],
	['service demo reload; sleep 0.1', 0],
	['service demo status', 1, 'demo is not running.\n'],
	['service demo reload', 1, '', 'demo not running?\n'],
	['service demo start', 0, 'Starting demo.\nafter\n'],
	['service demo restart', 0, 'Stopping demo.\nStarting demo.\nafter\n'],
	['service demo disable', 0, 'demo disabled in /etc/rc.conf\n'],
	['service demo stop', 0, 'Stopping demo.\n'],
	['service demo onestop', 1, '', 'demo not running?\n'],
	['service demo faststop', 0],
	['service demo delete', 0, 'demo_enable deleted\n'],
	[
		'service demo nonsense',
		1,
		'',
		"/usr/local/etc/rc.d/demo: unknown directive 'nonsense'.\n" +
			'Usage: /usr/local/etc/rc.d/demo [fast|force|one|quiet](start|stop|restart|rcvar|enable|disable|delete|enabled|describe|extracommands|reload|talk|status|poll)\n',
	],

	['service piddemo onestart', 0, 'Starting piddemo.\n'],
	['service piddemo status', 0, 'piddemo is running as pid 9.\n'],
	['[ "$(cat /var/run/piddemo.pid)" = "$(pgrep -x demo)" ]', 0],
	['service piddemo onestop', 0, 'Stopping piddemo.\n'],
	[
		'while pgrep -x daemon >/dev/null; do sleep 0.01; done; echo 1 >/var/run/piddemo.pid; service piddemo status',
		1,
		'piddemo is not running.\n',
	],
	['service piddemo onestop', 1, '', 'piddemo not running? (check /var/run/piddemo.pid).\n'],
	['rm /var/run/piddemo.pid; service piddemo status', 1, 'piddemo is not running.\n'],

	['service script start', 0],
	['service script status', 0, 'script is running as pid 9.\n'],
	['echo script_without=yes >/usr/local/etc/rc.conf.d/script; service script status', 1, 'script is not running.\n'],
	['rm /usr/local/etc/rc.conf.d/script; service script stop', 0, 'Stopping script.\n'],
]

inJail('run_rc_command does what is typed after a service, with its words and its status', (t, jail) => {
	jail.ask(prepare)
	for (const [script, status, stdout = '', stderr = ''] of cases) {
		const answer = jail.run(script)
		const same = (text: string) => text.replace(/^Waiting for PIDS: .*\n/m, '').replace(/(pid[ =])\d+/g, '$19')
		t.strictSame(
			{ ...answer, stdout: same(answer.stdout), stderr: same(answer.stderr) },
			{ status, stdout, stderr },
			script,
		)
	}
})

/** What rc.conf.d/say holds, and what `service say start' then prints. */
const commands: readonly (readonly [what: string, conf: string, stdout: string])[] = [
	['quotes in it hold', `say_words='"%s," "a  b"'`, 'a  b,'],
	['flags come before arguments', 'say_flags="%s%s,"; say_words="a b"', 'ab,'],
	['what is live in it runs', `say_words='%s, $(id -un)'`, 'root,'],
	['under a user double quotes end with those of sh -c', `say_user=nobody; say_words='%s, "a  b"'`, 'a,'],
	['what is live runs as the user', `say_user=nobody; say_words='%s, $(id -un)'`, 'nobody,'],
	['and a backslash goes', `say_user=nobody; say_words='%s, \\$HOME'`, '/,'],
	['root as user changes nothing', `say_user=root; say_words='%s, "a  b"'`, 'a  b,'],
	['NAME_env is split at blanks', 'say_env="A=b C=d"; say_program=/usr/bin/printenv; say_words="A C"', 'b\nd\n'],
	['NAME_chdir', 'say_chdir=/usr; say_program=/bin/pwd', '/usr\n'],
	['NAME_umask', 'say_umask=027; say_program=/usr/bin/env; say_words="sh -c umask"', '0027\n'],
	['NAME_nice', 'say_nice=7; say_program=/usr/bin/nice', '7\n'],
	['NAME_prepend', 'say_prepend="env A=b"; say_program=/usr/bin/printenv; say_words=A', 'b\n'],
	[
		'NAME_env_file is sourced and exported',
		'say_env_file=/tmp/env; say_program=/usr/bin/printenv; say_words=X',
		'a  b\n',
	],
	['an unreadable NAME_env_file is passed over', 'say_env_file=/tmp/none; say_words="%s, x"', 'x,'],
	['a missing program', 'say_program=/none', '/usr/local/etc/rc.d/say: WARNING: run_rc_command: cannot run /none\n'],
	['a failing program', 'say_program=/usr/bin/false', '/usr/local/etc/rc.d/say: WARNING: failed to start say\n'],
	['NAME_limits is refused', 'say_limits=-t', 'rc.subr stand-in: say_limits is not done here\n'],
	[
		'a service jail cannot be',
		'say_svcj=YES',
		'ERROR: jail parameter children.max is set to 0, can not create a new service jail.\n',
	],
]

inJail('a command is text that sh reads twice, and under a user three times', (t, jail) => {
	jail.ask(`${prepare}echo 'X="a  b"' >/tmp/env`)
	for (const [what, conf, stdout] of commands) {
		const script = `cat >/usr/local/etc/rc.conf.d/say <<'END'\n${conf}\nEND\nservice say start 2>&1`
		t.equal(jail.run(script).stdout.replace('Starting say.\n', ''), stdout, what)
	}
})

const required: readonly (readonly [conf: string, status: number, stderr: RegExp])[] = [
	['required_files=/etc/passwd', 0, /^$/],
	['required_files=/etc/gone', 1, /WARNING: \/etc\/gone is not readable\./],
	['required_dirs=/etc', 0, /^$/],
	['required_dirs=/etc/passwd', 1, /WARNING: \/etc\/passwd is not a directory\./],
	['needs_a=YES; required_vars=needs_a', 0, /^$/],
	['needs_a=NO; required_vars=needs_a', 1, /WARNING: \$needs_a is not enabled\./],
	['required_modules=accf_http', 1, /WARNING: Unable to load kernel module accf_http/],
]

inJail('what a service requires is looked at before it starts, and only then', (t, jail) => {
	jail.ask(prepare)
	for (const [conf, status, stderr] of required) {
		jail.ask(`echo '${conf}' >/usr/local/etc/rc.conf.d/needs`)
		const answer = jail.run('service needs start')
		t.equal(answer.status, status, conf)
		t.match(answer.stderr, stderr, conf)
		t.equal(answer.stdout, status === 0 ? 'started\n' : '', conf)
		t.equal(jail.run('service needs forcestart').stdout, 'started\n', `${conf}: force starts it all the same`)
		t.equal(jail.run('service needs stop').status, 0, `${conf}: stop does not ask`)
	}
})

inJail('configuration is loaded in order, and the last one wins', (t, jail) => {
	jail.ask(prepare)
	const files = [
		'/etc/defaults/rc.conf',
		'/etc/rc.conf',
		'/etc/rc.conf.local',
		'/etc/rc.conf.d/demo/1',
		'/etc/rc.conf.d/demo/2',
		'/usr/local/etc/rc.conf.d/demo',
	]
	jail.ask('mkdir -p /etc/rc.conf.d/demo; echo exit 9 >/etc/rc.conf.d/other')
	for (const file of files) {
		jail.ask(`echo 'demo_word="$demo_word ${file}"' >>${file}`)
	}
	t.equal(jail.ask('service demo onetalk'), `talk:: ${files.join(' ')}`)
})

const words: readonly (readonly [value: string, status: number, warns: boolean])[] = [
	...['YES', 'yes', 'True', 'oN', '1'].map(value => [value, 0, false] as const),
	...['NO', 'no', 'False', 'oFf', '0'].map(value => [value, 1, false] as const),
	...['', 'y', 'enable', '2'].map(value => [value, 1, true] as const),
]

inJail('checkyesno knows four words for each and warns of all others', (t, jail) => {
	for (const [value, status, warns] of words) {
		const answer = jail.run(`. /etc/rc.subr; a_enable='${value}'; checkyesno a_enable`)
		t.equal(answer.status, status, JSON.stringify(value))
		t.equal(
			answer.stderr.includes('WARNING: $a_enable is not set properly - see rc.conf(5).'),
			warns,
			JSON.stringify(value),
		)
	}
})
