! nc -z -w 3 "$JAIL" 22 || {
	echo 'sshd still listens' >&2
	exit 1
}
left=$(jail sh -c 'grep ^control: /etc/passwd; ls -d /usr/local/etc/doas.conf /usr/local/etc/ssh/* /usr/local/etc/rc.conf.d/sshd 2>/dev/null') || :
[ -z "$left" ] || {
	echo "there is still $left" >&2
	exit 1
}
test -s "$DATASET/ssh/ssh_host_ed25519_key"
