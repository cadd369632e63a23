# Runs the line of cron.d as cron would.
command=$(jail sed -n 's/^15.*root	//p' /usr/local/etc/cron.d/syslog-collector)
mkdir -p "$DATASET/hosts/old" "$DATASET/hosts/young"
touch -d "$((KEEPDAYS + 2)) days ago" "$DATASET/hosts/old/1.log" "$DATASET/hosts/young/1.log"
touch -d "$((KEEPDAYS - 1)) days ago" "$DATASET/hosts/young/2.log"
jail sh -c "$command"
left=$(cd "$DATASET/hosts" && echo old* young/*)
rm -r "$DATASET/hosts/young"
[ "$left" = 'old* young/2.log' ] || {
	echo "there is still $left" >&2
	exit 1
}
