health_node_exporter() {
	_o='http://'
	if [ -n "$IP" ]; then
		_o=$_o$IP
	else
		_o=$_o'127.0.0.1'
	fi
	_o=$_o':9100/'
}
