render_consul_rc() {
	_o='# Owned by cook, which starts this service itself: while /etc/rc boots ($autoboot is set) it is off, for rc does not
# look then whether a service runs already.
consul_enable=NO
[ -n "${autoboot-}" ] || consul_enable=YES
consul_datadir="/mnt/consul/data"
# The drop-in folder is read last: a key there replaces the same key of cook'\''s files.
consul_args="-config-dir=/mnt/consul.d"
'
}
