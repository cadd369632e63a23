# What waits for the collector is in memory only.
sed -i "/^		disk-buffer(/,/^		)/d" "$COOK/files/syslog-ng.sh"
