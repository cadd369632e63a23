# The name of this node: NODENAME, else the one that it had, else that of the pot. (The jail's host name changes with every
# image.)
consul_node_name=$NODENAME
if [ -z "$consul_node_name" ] && [ -s "$dataset/consul/node-name" ]; then
	IFS= read -r consul_node_name <"$dataset/consul/node-name" || :
fi
if [ -z "$consul_node_name" ]; then
	# in DNS a name has letters, digits and hyphens, at most 63
	rest=${_POT_NAME:-$flavour}
	while :; do
		consul_node_name=$consul_node_name${rest%%[!A-Za-z0-9-]*}
		case $rest in
		*[!A-Za-z0-9-]*) ;;
		*) break ;;
		esac
		rest=${rest#*[!A-Za-z0-9-]}
		consul_node_name=$consul_node_name-
	done
	while [ ${#consul_node_name} -gt 63 ]; do
		consul_node_name=${consul_node_name%?}
	done
fi

# node_exporter may listen on every address, but consul tells it to the other nodes.
case ${DATACENTER:+$IP} in
0.*) problem "IP: want an address by which other machines reach this jail, got '$IP'; give that, or remove IP" ;;
esac
