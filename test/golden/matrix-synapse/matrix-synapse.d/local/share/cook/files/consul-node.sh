render_consul_node() {
	local _item1 _first1 _done
	_done=
	_o='{
	"datacenter": "'$DATACENTER'",
	"data_dir": "/mnt/consul/data",
	"node_name": "'$consul_node_name'",
'
	if [ -n "$IP" ]; then
		_o=$_o'	"bind_addr": "'$IP'",
	"advertise_addr": "'$IP'",
'
	fi
	if [ -n "$CONSULSERVERS" ]; then
		_o=$_o'	"retry_join": ['
		_first1=yes
		IFS=,
		for _item1 in $CONSULSERVERS; do
			IFS=
			[ -n "$_item1" ] || continue
			if [ "$_first1" != yes ]; then
				_o=$_o', '
			fi
			_o=$_o'"'$_item1'"'
			set_aside
			_first1=no
		done
		IFS=
		_o=$_o'],
'
	fi
	_o=$_o'	"retry_interval": "3s",
	"leave_on_terminate": false,
	"disable_keyring_file": true,
	"disable_update_check": true,
	"telemetry": {
		"disable_hostname": true,
		"prometheus_retention_time": "24h"
	},
	"log_file": "/var/log/consul/consul.log",
	"log_rotate_bytes": 10485760,
	"log_rotate_max_files": 10
}
'
	_o=$_done$_o
}
