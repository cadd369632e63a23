# The same key, in the place where sshd looks for that of another user, opens nothing; nor does anything but a key. Then
# the control user tries, in one session, what it must not do.
. "$CHECKS/control-user/checks/ssh.sh"
key=$STATE/control
jail pw useradd other -d /var/empty -s /bin/sh -h -
jail sh -c 'cd /usr/local/etc/ssh && cp control.keys root.keys && cp control.keys other.keys'
for user in root other; do
	! as "$user" "$key" true >/dev/null || wrong "$user can log in"
done
jail rm /usr/local/etc/ssh/root.keys /usr/local/etc/ssh/other.keys
jail pw userdel other
said=$(ssh -F none -o BatchMode=yes -o PreferredAuthentications=password,keyboard-interactive,hostbased \
	-o UserKnownHostsFile="$STATE/known_hosts" "control@$JAIL" true 2>&1) && wrong 'no key was needed'
case $said in
*'(publickey)'*) ;;
*) wrong "want keys as the only way in, got: $said" ;;
esac
as control "$key" -W 127.0.0.1:22 </dev/null >/dev/null && wrong 'ports are forwarded'
said=$(
	as control "$key" sh <<-'SESSION'
		doas -n cook help >/dev/null || echo 'doas does nothing at all'
		while read -r words; do
			! doas -n $words </dev/null >/dev/null 2>&1 || echo "doas $words was done"
		done <<-LIST
			sh
			id
			cook
			cook stop
			cook boot
			cook token create a
			cook apply x
			/bin/sh -c cook status
			service sshd stop
			-u www id
			-u www cook status
		LIST
		for file in /tmp/environment.sh /mnt/secrets/* /mnt/ssh/* /usr/local/etc/doas.conf; do
			! cat $file >/dev/null 2>&1 || echo "$file is readable"
		done
		for folder in / /mnt /var/empty /usr/local/etc/ssh /usr/local/bin; do
			[ ! -w $folder ] || echo "$folder is writable"
		done
		echo the end
	SESSION
)
[ "$said" = 'the end' ] || wrong "$said"
