. "$CHECKS/consul/checks/ask.sh"
await /v1/status/leader '. != ""'
id=$(ask /v1/agent/self | jq -r .Config.NodeID)
[ "$id" = "$(cat "$STATE/consul-node-id")" ] || wrong "the node is another one: $id"
value=$(ask '/v1/kv/rehearsal?raw')
[ "$value" = kept ] || wrong "what was stored is: $value"
