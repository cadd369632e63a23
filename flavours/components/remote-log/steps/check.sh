. "$share/programs/syslog-ng/check.sh"
