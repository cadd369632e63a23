. "$CHECKS/consul-agent/checks/server.sh"
await_node '(map(.CheckID) | sort) == ["node-exporter", "serfHealth", "synapse"] and all(.Status == "passing")'
