# Two nodes that are tried beside the server, on other ports of its jail.
. "$CHECKS/consul/checks/ask.sh"

# node NAME PORT KEY-FILE	Prints what comes of the node with that key when it tries to join.
node() {
	jq -cn --arg name "$1" --rawfile key "$3" --arg join "$JAIL" --arg datacenter "$DATACENTER" --argjson port "$2" '{
		datacenter: $datacenter, node_name: $name, encrypt: ($key | rtrimstr("\n")), bind_addr: $join, retry_join: ["\($join):8301"],
		data_dir: "/tmp/\($name)", disable_update_check: true, leave_on_terminate: false,
		ports: {serf_lan: $port, http: -1, dns: -1, grpc: -1, grpc_tls: -1, serf_wan: -1}
	}' | jail sh -c '
		umask 077
		mkdir "/tmp/$1"
		cat >"/tmp/$1/node.json"
		/usr/local/bin/consul agent -config-file="/tmp/$1/node.json" >"/tmp/$1/log" 2>&1 &
		tries=0
		until grep -q -e "Join cluster completed" -e "No installed keys" "/tmp/$1/log" || [ $tries -gt 100 ]; do
			tries=$((tries + 1))
			sleep 0.1
		done
		kill $!
		grep -o -m 1 -e "Join cluster completed" -e "No installed keys" "/tmp/$1/log" || tail -n 5 "/tmp/$1/log"
		wait
		rm -rf "/tmp/$1"' node "$1"
}

openssl rand -base64 -out "$STATE/other-key" 32
said=$(node stranger 8399 "$STATE/other-key")
[ "$said" = 'No installed keys' ] || wrong "with another key: $said"
said=$(node friend 8398 "$DATASET/secrets/gossip-key")
[ "$said" = 'Join cluster completed' ] || wrong "with the key: $said"
names=$(ask /v1/agent/members | jq -r 'map(.Name) | sort | join(" ")')
case " $names " in
*' stranger '*) wrong "members: $names" ;;
*' friend '*) ;;
*) wrong "members: $names" ;;
esac
