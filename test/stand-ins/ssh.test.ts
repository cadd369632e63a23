import { inJail } from '../fixtures/in-jail.ts'

const client =
	'ssh -F none -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR'

inJail('sshd has variables, files and habits of FreeBSD', (t, jail) => {
	jail.ask('mkdir /run/sshd')
	t.equal(jail.ask('ls /etc/ssh'), 'sshd_config', "nothing of this machine's own")
	t.equal(
		jail.ask('service sshd start; ls /etc/ssh'),
		`Cannot 'start' sshd. Set sshd_enable to YES in /etc/rc.conf or use 'onestart' instead of 'start'.\nsshd_config`,
	)
	jail.ask('sysrc sshd_enable=YES sshd_rsa_enable=NO >/dev/null; service sshd start')
	t.equal(
		jail.ask('ls /etc/ssh'),
		'ssh_host_ecdsa_key\nssh_host_ecdsa_key.pub\nssh_host_ed25519_key\nssh_host_ed25519_key.pub\nsshd_config',
		'host keys of the kinds that are enabled',
	)
	t.equal(jail.ask('service sshd status'), `sshd is running as pid ${jail.ask('cat /var/run/sshd.pid')}.`)
	jail.ask('ssh-keygen -q -t ed25519 -N "" -f /tmp/key; pw useradd someone -d /var/empty -s /bin/sh -h -')
	jail.ask('cp /tmp/key.pub /tmp/../root/keys; chmod 755 /root; chmod 644 /root/keys')
	t.equal(jail.run(`${client} -i /tmp/key someone@127.0.0.1 id -un`).status, 255)
	jail.ask('echo "AuthorizedKeysFile /root/keys" >>/etc/ssh/sshd_config; service sshd reload')
	t.equal(jail.ask(`until ${client} -i /tmp/key someone@127.0.0.1 id -un; do sleep 0.05; done`), 'someone')
	jail.ask('echo nonsense >>/etc/ssh/sshd_config')
	const pid = jail.ask('cat /var/run/sshd.pid')
	t.equal(jail.run('service sshd reload').status, 1, 'a broken configuration stops reload')
	t.equal(jail.run('service sshd restart').status, 1, 'and restart')
	t.equal(jail.ask('cat /var/run/sshd.pid'), pid)
	jail.ask('service sshd stop')
	t.equal(jail.run('service sshd start').status, 1, 'and start')
	jail.ask(
		'echo Port 2222 >/tmp/conf; sysrc sshd_flags="-f /tmp/conf" >/dev/null; service sshd start; service sshd stop',
	)
})

inJail('doas has the file of FreeBSD, and without it refuses everybody', (t, jail) => {
	t.equal(jail.run('command -v doas').stdout, '')
	t.strictSame(jail.run('pkg install -qy security/doas'), { status: 0, stdout: '', stderr: '' })
	t.equal(jail.ask('command -v doas'), '/usr/local/bin/doas')
	jail.ask('pw useradd someone -d /var/empty -s /bin/sh -h -')
	const doas = (words: string) => jail.run(`setpriv --reuid=someone --regid=someone --clear-groups doas -n ${words}`)
	t.match(doas('id -u'), { status: 1, stderr: /doas is not enabled|not permitted/ })
	jail.ask(
		'echo "permit nopass someone as root cmd id args -u" >/usr/local/etc/doas.conf; doas -C /usr/local/etc/doas.conf',
	)
	t.match(doas('id -u'), { status: 0, stdout: '0\n' })
	t.match(doas('id'), { status: 1, stderr: /not permitted/ })
})
