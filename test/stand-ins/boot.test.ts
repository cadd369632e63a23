import { inJail } from '../fixtures/in-jail.ts'

/** sh that writes an executable file. */
const write = (path: string, text: string) => `mkdir -p ${path.replace(/[^/]*$/, '')}
cat >${path} <<'END'
${text}
END
chmod +x ${path}`

/** sh that installs a script, enabled by default, that says its name when it is started or stopped. */
const install = (name: string, header: readonly string[] = [], folder = '/usr/local/etc/rc.d') =>
	write(
		`${folder}/${name}`,
		`#!/bin/sh
${[`PROVIDE: ${name}`, ...header].map(line => `# ${line}`).join('\n')}
. /etc/rc.subr
name=${name}
rcvar=${name}_enable
desc="Speaks"
start_cmd='echo "$name $autoboot"'
stop_cmd='echo "$name"'
load_rc_config $name
: \${${name}_enable:=YES}
run_rc_command "$1"`,
	)

const said = (text: string) =>
	text
		.split('\n')
		.filter(line => line.startsWith('t_'))
		.map(line => line.trim())

inJail('boot starts what is enabled, in order, and ends with 0 whatever failed', (t, jail) => {
	const middle = ['REQUIRE: NETWORKING FILESYSTEMS cleanvar ldconfig', 'BEFORE: t_late', 'KEYWORD: shutdown']
	const script = [
		install('t_late', ['REQUIRE: LOGIN', 'KEYWORD: shutdown']),
		install('t_early', ['BEFORE: t_middle']),
		install('t_middle', middle),
		install('t_base', ['BEFORE: FILESYSTEMS'], '/etc/rc.d'),
		install('t_off', ['REQUIRE: LOGIN']),
		'echo t_off_enable=NO >>/etc/rc.conf',
		install('t_nojail', ['KEYWORD: nojail']),
		install('t_nostart', ['KEYWORD: nostart']),
		install('t_first', ['KEYWORD: firstboot']),
		install('t_nojailvnet', ['KEYWORD: nojailvnet']),
		install('t_x.sample'),
		install('t_plain'),
		'chmod -x /usr/local/etc/rc.d/t_plain',
		write('/usr/local/etc/rc.d/t_noprovide', '#!/bin/sh\necho t_noprovide'),
		write('/usr/local/etc/rc.d/t_bad', '#!/bin/sh\n# PROVIDE: t_bad\n# BEFORE: t_early\nexit 9'),
		write('/etc/rc.local', 'echo t_rc.local'),
	]
	jail.ask(script.join('\n'))
	const { status, stdout } = jail.run('sh /etc/rc')
	t.equal(status, 0)
	const want = ['t_base no', 't_early no', 't_late no', 't_middle no', 't_nojailvnet no', 't_rc.local']
	const got = said(stdout)
	t.strictSame([...got].sort(), want, 'exactly these run')
	t.equal(got[0], 't_base no')
	const follow = (first: string, second: string) =>
		t.ok(got.indexOf(first) < got.indexOf(second), `${second} comes after ${first}`)
	follow('t_early no', 't_middle no')
	follow('t_middle no', 't_late no')
	follow('t_rc.local', 't_late no')
	t.notMatch(stdout, /Cannot/, 'a disabled service is passed over in silence')
	t.match(stdout, /\n\n.* \d\d:\d\d:\d\d .*\n$/, 'the date comes last')

	t.match(jail.ask('sh /etc/rc autoboot'), /t_late yes/)
	t.match(jail.ask(': >/firstboot; sh /etc/rc'), /t_first no/)
	t.equal(jail.run('[ -e /firstboot ]').status, 1, 'the first boot is over')
	jail.ask('echo security.jail.vnet 0 >/var/db/flavourist/sysctl')
	t.notMatch(jail.ask('sh /etc/rc'), /t_nojailvnet/, 'without VNET')
	jail.ask('echo security.jail.jailed 0 >/var/db/flavourist/sysctl')
	t.match(jail.ask('sh /etc/rc'), /t_nojail no/, 'outside a jail')
})

inJail('shutdown stops, in reverse, what has KEYWORD shutdown', (t, jail) => {
	const script = [
		install('t_a', ['REQUIRE: LOGIN', 'KEYWORD: shutdown']),
		install('t_b', ['REQUIRE: t_a', 'KEYWORD: shutdown']),
		install('t_c', ['REQUIRE: t_b']),
		install('t_d', ['REQUIRE: t_b', 'KEYWORD: shutdown nojail']),
		write('/etc/rc.shutdown.local', 'echo t_rc.shutdown.local'),
	]
	jail.ask(script.join('\n'))
	const { status, stdout } = jail.run('sh /etc/rc.shutdown')
	t.equal(status, 0)
	t.strictSame(said(stdout), ['t_b', 't_a', 't_rc.shutdown.local'])
	t.equal(jail.run('sleep 0.1; pgrep -x sleep').status, 1, 'the watchdog is gone')
	jail.ask(`sed -i 's/rcshutdown_timeout=.*/rcshutdown_timeout=1/' /etc/defaults/rc.conf
		sed -i 's/^stop_cmd=.*/stop_cmd="sleep 3"/' /usr/local/etc/rc.d/t_a`)
	t.match(jail.run('sh /etc/rc.shutdown; :').stdout, /1 second watchdog timeout expired\. Shutdown terminated\./)
})

inJail('while booting, rc.conf is what it was at the beginning, rc.conf.d what it is', (t, jail) => {
	const set = 'sysrc t_one_enable=YES t_two_enable=NO; echo t_three_enable=YES >/usr/local/etc/rc.conf.d/t_three'
	const script = [
		install('t_writer', ['REQUIRE: LOGIN']),
		`sed -i 's|^start_cmd=.*|start_cmd="${set}"|' /usr/local/etc/rc.d/t_writer`,
		'mkdir -p /usr/local/etc/rc.conf.d',
		...['t_one', 't_two', 't_three'].map(name => install(name, ['REQUIRE: t_writer'])),
		"printf 't_one_enable=NO\\nt_two_enable=YES\\nt_three_enable=NO\\n' >/etc/rc.conf",
	]
	jail.ask(script.join('\n'))
	const started = () =>
		said(jail.ask('sh /etc/rc'))
			.filter(line => line.endsWith(' no'))
			.sort()
	t.strictSame(started(), ['t_three no', 't_two no'])
	t.strictSame(started(), ['t_one no', 't_three no'], 'at the next boot')
})

const demo = `#!/bin/sh
# PROVIDE: t_demo
# REQUIRE: LOGIN
# KEYWORD: shutdown
. /etc/rc.subr
name=t_demo
rcvar=t_demo_enable
load_rc_config t_demo
command=/usr/local/bin/t_demo
command_args="1000 >/dev/null 2>&1 &"
start_postcmd='sleep 0.1'
run_rc_command "$1"`

inJail('boot does not look whether a service runs already, as start does otherwise', (t, jail) => {
	jail.ask(`${write('/usr/local/etc/rc.d/t_demo', demo)}
		mkdir -p /usr/local/bin; cp /bin/sleep /usr/local/bin/t_demo; echo t_demo_enable=YES >/etc/rc.conf; service t_demo start`)
	t.equal(jail.run('service t_demo start').status, 1)
	t.equal(jail.ask('sh /etc/rc >/dev/null; pgrep -x t_demo | wc -l'), '2')
	t.match(jail.run('sh /etc/rc.shutdown').stdout, /Stopping t_demo\./)
	t.equal(jail.run('pgrep -x t_demo').status, 1, 'shutdown looks, and stops both')
})

inJail('cleanvar empties /var/run of files and sockets, not of folders, links and the sockets of syslog', (t, jail) => {
	jail.ask(`cd /var/run; mkdir -p a/b other; : >x.pid; : >a/y.pid; ln -s /etc l; mount -t tmpfs none other; : >other/stays
		for s in s a/b/s log a/logpriv; do
			/usr/libexec/flavourist/host/usr/bin/python3 -c "import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])" $s
		done
		sh /etc/rc`)
	const left = '. ./a ./a/b ./a/logpriv ./clean_var ./l ./log ./other ./other/stays '
	t.equal(jail.ask('cd /var/run; find . ! -path ./mount | sort | tr "\\n" " "'), left)
	t.equal(jail.ask('cd /var/run; : >new; service cleanvar reload; ls new'), 'new', 'only once a boot')
	const off = 'sysrc cleanvar_enable=NO >/dev/null; sh /etc/rc >/dev/null; ls /var/run/new'
	t.equal(jail.run(off).status, 0, 'and not when it is disabled')
})

inJail('service finds scripts, and runs them with an empty environment', (t, jail) => {
	const script = [
		install('t_on'),
		install('t_off'),
		'mkdir -p /usr/local/etc/rc.conf.d; echo t_off_enable=NO >/etc/rc.conf',
		'echo t_on_enable=YES >/usr/local/etc/rc.conf.d/t_on',
		write('/usr/local/etc/rc.d/t_env', '#!/bin/sh\npwd; env | sort; printf "%s|" "$0" "$@"'),
	]
	jail.ask(script.join('\n'))
	t.equal(
		jail.run('cd /usr; FOO=1 service t_env start "a  b" ""').stdout.replace(/^(_|OLDPWD|PWD|SHLVL)=.*\n/gm, ''),
		'/\nHOME=/\nPATH=/sbin:/bin:/usr/sbin:/usr/bin\n/usr/local/etc/rc.d/t_env|start|a  b||',
	)
	t.strictSame(jail.run('service t_gone start'), {
		status: 1,
		stdout:
			't_gone does not exist in /etc/rc.d or the local startup\ndirectories (/usr/local/etc/rc.d), or is not executable\n',
		stderr: '',
	})
	t.equal(jail.run('service t_on').status, 1, 'a command is wanted')
	t.equal(jail.run('service -j x t_on start').status, 64)
	const enabled = jail.ask('service -e').split('\n')
	t.ok(enabled.includes('/usr/local/etc/rc.d/t_on') && enabled.includes('/etc/rc.d/cleanvar'))
	t.notOk(enabled.includes('/usr/local/etc/rc.d/t_off') || enabled.includes('/etc/rc.d/sshd'))
	t.match(jail.ask('service -l'), /^DAEMON\n(.*\n)*t_env\nt_off\nt_on$/)
	t.match(jail.ask('service -r'), /\/etc\/rc\.d\/LOGIN\n/)
	t.equal(jail.ask('service -v t_on describe'), 't_on is located in /usr/local/etc/rc.d\nSpeaks')
	t.strictSame(said(jail.ask('service -R')), ['t_on', 't_on'], 'what is enabled stops and starts')
	for (const name of ['syslogd', 'cron', 'sendmail', 'newsyslog'])
		t.equal(
			jail.run(`service ${name} onestop && service ${name} onedisable && ! service ${name} status`).status,
			0,
			name,
		)
})
