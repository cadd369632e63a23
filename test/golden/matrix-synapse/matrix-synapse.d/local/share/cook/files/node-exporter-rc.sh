render_node_exporter_rc() {
	_o='# Owned by cook, which starts this service itself: while /etc/rc boots ($autoboot is set) it is off, for rc does not
# look then whether a service runs already.
node_exporter_enable=NO
[ -n "${autoboot-}" ] || node_exporter_enable=YES
'
	if [ -n "$IP" ]; then
		_o=$_o'node_exporter_listen_address="'$IP':9100"
'
	fi
	_o=$_o'node_exporter_textfile_dir=/var/db/node_exporter
# said again, since it is not everywhere so: the dataset is told of wherever it is mounted
node_exporter_args="--log.level=warn --collector.filesystem.mount-points-exclude=^/dev"
'
}
