# What check control-keys knew before the jail was made anew.
is=$(ssh-keyscan -t ed25519 "$JAIL" 2>/dev/null)
[ "$is" = "$(cat "$STATE/known_hosts")" ] || {
	echo "the host key was $(cat "$STATE/known_hosts"), is $is" >&2
	exit 1
}
