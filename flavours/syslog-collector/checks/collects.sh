# From this side, as another host would; RFC 3164 over TCP and UDP, RFC 5424 over TCP.
day=$(date +%Y-%m-%d)

# arrived HOST TEXT	The line is in the file of its host and day, within 5 seconds.
arrived() {
	tries=0
	until grep -qsF -- "$2" "$DATASET/hosts/$1/$day.log"; do
		tries=$((tries + 1))
		[ "$tries" -lt 100 ] || {
			echo "$1: no line '$2' in $(cd "$DATASET/hosts" && echo */*)" >&2
			exit 1
		}
		sleep 0.05
	done
}

now=$(date '+%b %e %H:%M:%S')
printf '<13>%s web1 test: over TCP\n' "$now" | nc -N "$JAIL" 514
printf '<13>1 %s web1 test - - - in the new form\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" | nc -N "$JAIL" 514
printf '<13>%s web2 test: over UDP\n' "$now" | nc -u -q 0 "$JAIL" 514
# names that would lead elsewhere
printf '<13>%s ../../up test: astray\n<13>%s .. test: gone\n' "$now" "$now" | nc -N "$JAIL" 514
# what would steer a terminal, or pass for a line or a host of its own
printf '<13>1 2026-01-01T00:00:00Z web1 test - - - \033[31mred\nforged\n' | nc -u -q 0 "$JAIL" 514
printf '<13>1 2026-01-01T00:00:00Z web3\n test - - - two lines of a name\n' | nc -u -q 0 "$JAIL" 514
arrived web1 'test: ?[31mred?forged'
arrived "$OUTSIDE" 'test: two lines of a name'
arrived web1 'web1 user.notice test: over TCP'
arrived web1 'web1 user.notice test: in the new form'
arrived web2 'web2 user.notice test: over UDP'
arrived "$OUTSIDE" 'test: astray'
arrived "$OUTSIDE" 'test: gone'
jail logger -t own 'a line of its own'
arrived syslog-collector 'own: a line of its own'
printf '<13>1 2026-01-01T00:00:00Z me test - - - \033[31mlocal\nforged' | jail nc -uU -q 0 -w 1 /var/run/log
tries=0
until jail grep -q 'test: ?\[31mlocal?forged$' /var/log/messages; do
	tries=$((tries + 1))
	[ "$tries" -lt 50 ] || {
		echo '/var/log/messages holds what it was given as it is' >&2
		exit 1
	}
	sleep 0.05
done
