# Makes the key that the later checks log in with, and puts it into the jail as an operator would.
. "$CHECKS/control-user/checks/ssh.sh"
jail grep -qxF -- "$CONTROLKEY" /usr/local/etc/ssh/control.keys || wrong 'CONTROLKEY is not among the keys'
# Who traces the first boot takes the s bit from all that it starts: sshd is started anew, as in any other boot.
jail service sshd restart >/dev/null
tries=0
until nc -z "$JAIL" 22 || [ "$tries" -ge 100 ]; do
	tries=$((tries + 1))
	sleep 0.05
done
ssh-keygen -q -t ed25519 -N '' -C rehearsal -f "$STATE/control"
said=$(as control "$STATE/control" true) && wrong 'a key that nobody gave was taken'
case $said in
*'Permission denied (publickey).'*) ;;
*) wrong "want keys as the only way in, got: $said" ;;
esac
jail sh -c 'cat >/root/importauthkey' <"$STATE/control.pub"
