if [ -s "$run/syslogd-replaced" ] && ! [ -e /usr/local/etc/rc.conf.d/syslogd ]; then
	umask 022
	service syslogd start >/dev/null 2>&1 </dev/null || say 'syslogd could not be started: see service syslogd start' >&2
	umask 077
	: >"$run/syslogd-replaced"
fi
