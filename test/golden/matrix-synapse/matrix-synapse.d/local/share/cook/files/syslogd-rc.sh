render_syslogd_rc() {
	_o='# Owned by cook: syslog-ng takes its place.
syslogd_enable=NO
'
}
