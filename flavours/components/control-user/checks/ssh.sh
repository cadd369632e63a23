# For checks: `as USER KEY COMMAND…` runs it in the jail over ssh, as one who knows the host key of the dataset.
printf '%s %s\n' "$JAIL" "$(cut -d ' ' -f 1,2 "$DATASET/ssh/ssh_host_ed25519_key.pub")" >"$STATE/known_hosts"

as() {
	user=$1 key=$2
	shift 2
	ssh -F none -i "$key" -o BatchMode=yes -o IdentitiesOnly=yes -o UserKnownHostsFile="$STATE/known_hosts" \
		-o GlobalKnownHostsFile=none -o ConnectTimeout=10 "$user@$JAIL" "$@" 2>&1
}

# wrong TEXT	Ends the check: what the title says is not so.
wrong() {
	echo "$1" >&2
	exit 1
}
