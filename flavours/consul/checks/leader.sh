# A leader, and this server in the catalog with all that it knows of itself in order.
. "$CHECKS/consul/checks/ask.sh"
await "/v1/health/node/$(cat "$DATASET/consul/node-name")" \
	'(map(.CheckID) | sort) == ["node-exporter", "serfHealth"] and all(.Status == "passing")'
leader=$(ask /v1/status/leader | jq -r .)
[ "$leader" = "$JAIL:8300" ] || wrong "the leader is: $leader"
stored=$(ask /v1/kv/rehearsal -X PUT -d kept)
[ "$stored" = true ] || wrong "nothing can be stored: $stored"
ask /v1/agent/self | jq -r .Config.NodeID >"$STATE/consul-node-id"
