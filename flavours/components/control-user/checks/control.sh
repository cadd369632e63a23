# Who traces the first boot takes the s bit from all that it starts: sshd is started anew, as in any other boot.
jail service sshd restart >/dev/null
tries=0
until nc -z "$JAIL" 22 || [ "$tries" -ge 100 ]; do
	tries=$((tries + 1))
	sleep 0.05
done
. "$CHECKS/control-user/checks/ssh.sh"
said=$(as control "$STATE/control" id -un) || wrong "no way in: $said"
[ "$said" = control ] || wrong "logged in as $said"
said=$(as control "$STATE/control" doas -n /usr/local/bin/cook help) || wrong "doas cook help: $said"
said=$(as control "$STATE/control" doas -n cook status --json) || wrong "doas cook status: $said"
printf '%s\n' "$said" | jq -r '"\(.flavour): \(.verdict.text)"'
