# Synapse offers its metrics, with every one that the rules and the dashboard name.
metrics=$STATE/synapse-metrics
# without IP only the jail itself can ask
ask=
[ -n "${IP-}" ] || ask=jail
$ask curl -q -sS --max-time 10 --noproxy '*' "http://${IP:-127.0.0.1}:9009/_synapse/metrics" >"$metrics"
grep -hE '^[[:blank:]]*"?expr"?: ' "$CHECKS/synapse/monitoring"/* | grep -oE '\b(synapse|process)_[a-z0-9_]+' |
	sed -E 's/_(bucket|sum|count)$//' | sort -u >"$STATE/synapse-names"
count=0
while read -r name; do
	count=$((count + 1))
	# what has not happened yet is declared all the same
	grep -q "^# TYPE $name " "$metrics" || {
		echo "no $name in its answer" >&2
		exit 1
	}
done <"$STATE/synapse-names"
[ "$count" -gt 0 ]
echo "$count names"
