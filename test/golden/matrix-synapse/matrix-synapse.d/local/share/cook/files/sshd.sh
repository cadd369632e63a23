render_sshd() {
	_o='# Owned by cook: it puts this file back. Your own settings belong on the dataset, in /mnt/ssh/sshd_config.d/*.conf.
# They are read first, and the first that sets something wins.
Include /mnt/ssh/sshd_config.d/*.conf

Port 22
'
	if [ -n "$IP" ]; then
		_o=$_o'ListenAddress '$IP'
'
	fi
	_o=$_o'HostKey /mnt/ssh/ssh_host_ed25519_key
PidFile /var/run/sshd.pid

AllowUsers control
PermitRootLogin no
AuthenticationMethods publickey
PubkeyAuthentication yes
AuthorizedKeysFile /usr/local/etc/ssh/%u.keys
PasswordAuthentication no
KbdInteractiveAuthentication no
HostbasedAuthentication no
UsePAM no
LoginGraceTime 30
# FreeBSD'\''s sshd would ask for the client'\''s name first: with a resolver that does not answer, nobody gets in
UseDNS no
MaxAuthTries 3

# a shell, and nothing through it
DisableForwarding yes
PermitTunnel no
PermitUserEnvironment no
PermitUserRC no

ClientAliveInterval 60
# the log names the key that was used
LogLevel VERBOSE
'
}
