#!/bin/sh
# Cuts cables at the bridge, or mends them: the other end keeps its addresses, and all programs run on.
#   cables.sh up|down PORT...
set -eu
state=$1
shift
for port; do
	ip link set "$port" "$state"
done
