render_sshd_rc() {
	_o='# Owned by cook, which starts this service itself: while /etc/rc boots ($autoboot is set) it is off, for rc does not
# look then whether a service runs already.
sshd_enable=NO
[ -n "${autoboot-}" ] || sshd_enable=YES
sshd_flags="-f /usr/local/etc/ssh/sshd_config"
# no host keys in /etc/ssh: the one in use is on the dataset
sshd_rsa_enable=NO
sshd_dsa_enable=NO
sshd_ecdsa_enable=NO
sshd_ed25519_enable=NO
'
}
