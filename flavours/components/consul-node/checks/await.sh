# For checks that have `ask PATH [curl options]`, which asks the API of a consul server.

# await PATH FILTER	Waits until what the server says there passes the jq filter. It answers when something changes, so nobody
#	waits longer than needed.
await() {
	index=0
	answer=
	end=$(($(date +%s) + 15))
	while [ "$(date +%s)" -lt "$end" ]; do
		answer=$(ask "$1?index=$index&wait=5s" -w '\n%header{x-consul-index}') || answer=
		index=${answer##*[!0-9]}
		answer=${answer%"$index"}
		: "${index:=0}"
		[ -z "$answer" ] || ! printf %s "$answer" | jq -e "$2" >/dev/null 2>&1 || return 0
		[ "$index" != 0 ] || sleep 0.1
	done
	wrong "$1 never came to $2: $answer"
}

# wrong TEXT	Ends the check: what the title says is not so.
wrong() {
	echo "$1" >&2
	exit 1
}
