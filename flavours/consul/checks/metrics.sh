# The server offers its metrics, with every one that the rules and the dashboard name; not those of consul_exporter.
. "$CHECKS/consul/checks/ask.sh"
ask '/v1/agent/metrics?format=prometheus' >"$STATE/consul-metrics"
grep -hE '^[[:blank:]]*"?expr"?: ' "$CHECKS/consul/monitoring"/* | grep -oE '\bconsul_[A-Za-z0-9_]+' |
	grep -vx consul_health_service_status | sed -E 's/_(sum|count)$//' | sort -u >"$STATE/consul-names"
count=0
while read -r name; do
	count=$((count + 1))
	grep -q "^# TYPE $name " "$STATE/consul-metrics" || wrong "no $name in its answer"
done <"$STATE/consul-names"
[ "$count" -gt 0 ]
echo "$count names"
