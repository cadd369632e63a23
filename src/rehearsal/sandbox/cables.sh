#!/bin/sh
# Cuts cables at the bridge, or mends them: the other end keeps its addresses, and all programs run on.
#   cables.sh up|down PORT...
set -eu
state=$1
shift
for port; do
	ip link set "$port" "$state"
done
[ "$state" = down ] || exit 0
# who knew where they were asks anew, and finds that nobody is there: at once, where it would take half a minute
ip neigh flush dev cables
for file in /mnt/network/*; do
	nsenter --net="$file" ip neigh flush dev epair0b
done
