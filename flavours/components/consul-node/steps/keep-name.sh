# Not before every service has accepted its files: a name that was only tried is none.
kept=
if [ -s "$dataset/consul/node-name" ]; then
	IFS= read -r kept <"$dataset/consul/node-name" || :
fi
[ "$kept" = "$consul_node_name" ] || printf '%s\n' "$consul_node_name" >"$dataset/consul/node-name"
