render_consul_agent() {
	local _json_string_CONSULTOKEN
	escape_json_string "$CONSULTOKEN"
	_json_string_CONSULTOKEN=$_e
	_o='{
	"server": false,
	"encrypt": "'$GOSSIPKEY'",
'
	if [ "$CONSULTLS" = true ]; then
		_o=$_o'	"tls": {
		"defaults": {
			"ca_file": "/mnt/secrets/consul-ca",
			"verify_outgoing": true
		},
		"internal_rpc": {
			"verify_server_hostname": true
		}
	},
'
	fi
	if [ -n "$CONSULTOKEN" ]; then
		_o=$_o'	"acl": {
		"enabled": true,
		"tokens": {
			"agent": "'$_json_string_CONSULTOKEN'",
			"default": "'$_json_string_CONSULTOKEN'"
		}
	},
'
	fi
	_o=$_o'	"addresses": {
		"http": "unix:///var/run/consul/http.sock"
	},
	"ports": {
		"http": 8500,
		"https": -1,
		"dns": -1,
		"grpc": -1,
		"grpc_tls": -1,
		"serf_wan": -1
	}
}
'
}
