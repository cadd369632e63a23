# The file that turns syslogd off may be removed now: then syslogd is to run again, see start-syslogd.sh.
if [ -e /usr/local/etc/rc.conf.d/syslogd ] && ! [ -s "$run/syslogd-replaced" ]; then
	echo yes >"$run/syslogd-replaced"
fi
