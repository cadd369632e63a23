# For checks: `ask PATH [curl options]` asks the server's API, as another machine would.
. "$CHECKS/consul-node/checks/await.sh"

ask() {
	path=$1
	shift
	curl -q -sS -m 20 --noproxy '*' "http://$JAIL:8500$path" "$@"
}
