# For checks: `ask PATH [curl options]` asks the server of the cluster, `await_node FILTER` until what it says of this node
# passes a jq filter.
. "$CHECKS/consul-node/checks/await.sh"
node=$(cat "$DATASET/consul/node-name")

ask() {
	path=$1
	shift
	partner consul run curl -q -sS -m 20 --noproxy '*' --unix-socket /var/run/consul/http.sock "http://localhost$path" "$@"
}

await_node() {
	await "/v1/health/node/$node" "$1"
}
