! jail service syslog-ng onestatus >/dev/null || {
	echo 'syslog-ng still runs' >&2
	exit 1
}
left=$(jail sh -c 'ls -d /usr/local/etc/syslog-ng.conf /usr/local/etc/syslog-ng.d/* /usr/local/etc/rc.conf.d/syslog*' 2>/dev/null) || :
[ -z "$left" ] || {
	echo "there is still $left" >&2
	exit 1
}
jail service syslogd enabled
test -s "$DATASET/log/queue/syslog-ng.persist"
