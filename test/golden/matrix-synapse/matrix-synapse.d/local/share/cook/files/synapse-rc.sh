render_synapse_rc() {
	_o='# Owned by cook, which starts this service itself: while /etc/rc boots ($autoboot is set) it is off, for rc does not
# look then whether a service runs already.
synapse_enable=NO
[ -n "${autoboot-}" ] || synapse_enable=YES
# The drop-in folder is a second -c: the rc script hands these words on as they are.
synapse_conf="/usr/local/etc/matrix-synapse/homeserver.yaml -c /mnt/homeserver.d"
'
}
