# For this while the agent looks every second, and waits half of one: what it asks is what the jail's file says.
. "$CHECKS/consul-agent/checks/server.sh"

agent() {
	what=$1
	shift
	jail curl -q -sS --fail-with-body --noproxy '*' --unix-socket /var/run/consul/http.sock -X PUT "http://localhost/v1/agent/$what" "$@"
}

pid=$(jail cat /var/run/matrix-synapse/homeserver.pid)
trap 'jail kill -CONT "$pid"; agent reload' EXIT
jail cat /usr/local/etc/consul.d/synapse.json | jq -c '.service | .check |= (del(.id) + {CheckID: .id, interval: "1s", timeout: "500ms"})' |
	agent 'service/register?replace-existing-checks=true' --data-binary @-
await_node 'all(.Status == "passing")'
jail kill -STOP "$pid"
await_node 'map(select(.CheckID == "synapse").Status) == ["critical"]'
jail kill -CONT "$pid"
await_node 'all(.Status == "passing")'
