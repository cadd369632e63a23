# What cook said at the first boot, when nobody was there; then a line that only the disk can have kept: syslog-ng is
# started anew before it, so that there is no connection, and after it.
. "$CHECKS/remote-log/checks/collected.sh"
collected 'cook: healthy'
partner log away
jail service syslog-ng restart >/dev/null
jail logger -t rehearsal 'nobody was there'
tries=0
until jail grep -qsF 'rehearsal: nobody was there' /var/log/messages; do
	tries=$((tries + 1))
	[ "$tries" -lt 100 ] || exit 1
	sleep 0.05
done
jail service syslog-ng restart >/dev/null
partner log back
collected 'rehearsal: nobody was there'
