render_consul_node_exporter() {
	_o='{
	"service": {
		"name": "node-exporter",
		"tags": ["_app=matrix", "_service=node-exporter", "_hostname='$consul_node_name'.'$DATACENTER'.consul"],
		"port": 9100,
		"check": {
			"id": "node-exporter",
			"name": "node_exporter answers",
			"http": "http://'
	if [ -n "$IP" ]; then
		_o=$_o$IP
	else
		_o=$_o'127.0.0.1'
	fi
	_o=$_o':9100/",
			"interval": "5s",
			"timeout": "2s"
		}
	}
}
'
}
