render_consul_synapse() {
	_o='{
	"service": {
		"name": "synapse",
		"tags": ["_app=matrix", "_service=synapse", "_hostname='$consul_node_name'.'$DATACENTER'.consul"],
		"port": '
	if [ "$NOSSL" = true ]; then
		_o=$_o'80'
	else
		_o=$_o'443'
	fi
	_o=$_o',
		"check": {
			"id": "synapse",
			"name": "Synapse answers through nginx",
			"http": "'
	if [ "$NOSSL" = true ]; then
		_o=$_o'http'
	else
		_o=$_o'https'
	fi
	_o=$_o'://127.0.0.1/health",
			"header": {
				"Host": ["'$MATRIXHOST'"]
			},
			"tls_server_name": "'$MATRIXHOST'",
			"tls_skip_verify": true,
			"interval": "2s",
			"timeout": "2s"
		}
	}
}
'
}
