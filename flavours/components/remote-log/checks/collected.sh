# For checks: `collected TEXT` waits until the collector, a jail of syslog-collector, has a line that holds TEXT.
collected() {
	tries=0
	until grep -rqsF -- "$1" "$PARTNERS/log/hosts"; do
		tries=$((tries + 1))
		[ "$tries" -lt 120 ] || {
			echo "the collector has no line with '$1', but $(cat "$PARTNERS"/log/hosts/*/* | wc -l) others" >&2
			exit 1
		}
		sleep 0.1
	done
}
