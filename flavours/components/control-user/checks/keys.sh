# Makes the key that the later checks log in with, and puts it into the jail as an operator would.
. "$CHECKS/control-user/checks/ssh.sh"
jail grep -qxF -- "$CONTROLKEY" /usr/local/etc/ssh/control.keys || wrong 'CONTROLKEY is not among the keys'
ssh-keygen -q -t ed25519 -N '' -C rehearsal -f "$STATE/control"
said=$(as control "$STATE/control" true) && wrong 'a key that nobody gave was taken'
case $said in
*'Permission denied (publickey).'*) ;;
*) wrong "want keys as the only way in, got: $said" ;;
esac
jail sh -c 'cat >/root/importauthkey' <"$STATE/control.pub"
