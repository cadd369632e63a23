. "$CHECKS/consul-agent/checks/server.sh"
await_node 'all(.Status == "passing")'
pid=$(jail cat /var/run/matrix-synapse/homeserver.pid)
trap 'jail kill -CONT "$pid"' EXIT
jail kill -STOP "$pid"
await_node 'map(select(.CheckID == "synapse").Status) == ["critical"]'
jail kill -CONT "$pid"
await_node 'all(.Status == "passing")'
