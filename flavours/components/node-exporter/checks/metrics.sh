# node_exporter answers, with every metric that the rules and the dashboard name, and with what cook has left.
metrics=$STATE/node-metrics
curl -q -sS --max-time 10 --noproxy '*' "http://$JAIL:9100/metrics" >"$metrics"

# FreeBSD's node_exporter has these names, that of this machine has not
not_here='node_memory_size_bytes node_memory_free_bytes node_memory_inactive_bytes node_memory_swap_used_bytes'

grep -hE '^[[:blank:]]*"?expr"?: ' "$CHECKS/node-exporter/monitoring"/* |
	grep -oE '\b(node|flavourist)_[a-z0-9_]+' | sort -u >"$STATE/node-names"
count=0
while read -r name; do
	case " $not_here " in
	*" $name "*) continue ;;
	esac
	count=$((count + 1))
	grep -q "^${name}[{ ]" "$metrics" || {
		echo "no $name in its answer" >&2
		exit 1
	}
done <"$STATE/node-names"
grep -qx 'flavourist_cook_healthy 1' "$metrics" || {
	echo 'cook has not left that every service is healthy' >&2
	exit 1
}
grep -q '^node_filesystem_avail_bytes{.*mountpoint="/mnt"' "$metrics" || {
	echo 'the dataset is not among its file systems' >&2
	exit 1
}
[ "$count" -gt 0 ]
echo "$count names"
