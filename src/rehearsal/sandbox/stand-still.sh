#!/bin/sh
# Stops every process of a jail, and returns when all of them stand still. (Process 1 and this one are not among them.)
set -u
kill -STOP -1
tries=0
while [ $tries -lt 500 ]; do
	moving=
	for task in /proc/[0-9]*/task/[0-9]*; do
		process=${task#/proc/}
		case ${process%%/*} in
		1 | "$$") continue ;;
		esac
		state=
		{ read -r state <"$task/stat"; } 2>/dev/null
		case $state in
		'' | *') T '* | *') Z '* | *') X '*) ;;
		*) moving=$task ;;
		esac
	done
	[ -n "$moving" ] || exit 0
	tries=$((tries + 1))
done
echo "$moving does not stand still"
exit 1
