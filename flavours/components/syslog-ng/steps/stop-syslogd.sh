# Both have the same socket and the same pid file. At an unchanged boot rc has not started syslogd: nothing is asked.
if [ -e /usr/local/etc/rc.conf.d/syslogd ] && is_running /var/run/syslog.pid; then
	read -r syslog_pid </var/run/syslog.pid
	case $(ps -o command= -p "$syslog_pid") in
	*syslog-ng*) ;;
	*) service syslogd onestop >/dev/null 2>&1 </dev/null || : ;;
	esac
fi
