# consul keeps no metrics for Prometheus.
sed -i 's/"prometheus_retention_time": "24h"/"prometheus_retention_time": "0s"/' "$COOK/files/consul-node.sh"
