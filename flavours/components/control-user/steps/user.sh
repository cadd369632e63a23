# The keys are root's, outside of any home: whoever logs in cannot add one. The file is read by sshd as that user.
_r=
[ ! -s /usr/local/etc/ssh/control.keys ] || read_file /usr/local/etc/ssh/control.keys 100000
if [ "$_r" != "$control_keys" ]; then
	umask 022
	printf %s "$control_keys" >/usr/local/etc/ssh/control.keys
	umask 077
fi
# What the operator put into this jail is kept for the next one, until CONTROLKEY takes its place.
_r=
[ ! -s "$control_kept" ] || read_file "$control_kept" 100000
if [ -n "$CONTROLKEY" ]; then
	[ -z "$_r" ] || : >"$control_kept"
elif [ "$_r" != "$control_keys" ]; then
	printf %s "$control_keys" >"$control_kept"
fi
read_file /etc/passwd
case $nl$_r in
*"${nl}control:"*) ;;
*) pw useradd control -c 'may log in and run cook' -d /var/empty -s /bin/sh -h - ;;
esac
