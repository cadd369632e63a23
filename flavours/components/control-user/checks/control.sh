. "$CHECKS/control-user/checks/ssh.sh"
said=$(as control "$STATE/control" id -un) || wrong "no way in: $said"
[ "$said" = control ] || wrong "logged in as $said"
said=$(as control "$STATE/control" doas -n /usr/local/bin/cook help) || wrong "doas cook help: $said"
said=$(as control "$STATE/control" doas -n cook status --json) || wrong "doas cook status: $said"
printf '%s\n' "$said" | jq -r '"\(.flavour): \(.verdict.text)"'
