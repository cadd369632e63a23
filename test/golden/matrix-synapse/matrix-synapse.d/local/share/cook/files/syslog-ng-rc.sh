render_syslog_ng_rc() {
	_o='# Owned by cook, which starts this service itself: while /etc/rc boots ($autoboot is set) it is off, for rc does not
# look then whether a service runs already.
syslog_ng_enable=NO
[ -n "${autoboot-}" ] || syslog_ng_enable=YES
# How far each log was read and sent is noted on the dataset.
syslog_ng_flags="-R /mnt/log/queue/syslog-ng.persist"
'
}
