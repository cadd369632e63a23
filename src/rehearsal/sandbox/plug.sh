#!/bin/sh
# Makes a network namespace and a cable from it to the bridge; one that was at this port before is let go.
#   plug.sh PORT ADDRESS up|down FAR...   whether the cable is whole; addresses elsewhere that it reaches
set -eu
port=$1 address=$2 state=$3
shift 3
file=/mnt/network/$port
if [ -e "$file" ]; then
	ip link delete "$port" 2>/dev/null || :
	umount "$file"
fi
: >"$file"
unshare --net="$file" true
# always the same for an address, so that nobody who knew it asks the one that is gone
IFS=.
# shellcheck disable=SC2046,SC2086 # split at the dots
mac=$(printf '02:00:%02x:%02x:%02x:%02x' $address)
unset IFS
# the name that pot gives to the jail's end
ip link add "$port" type veth peer name epair0b address "$mac" netns "$file"
nsenter --net="$file" sh -euc '
	address=$1
	shift
	ip link set lo up
	case $address in
	10.77.0.*) ip address add "$address/24" dev epair0b ;;
	*) ip address add "$address/32" dev epair0b ;;
	esac
	# nobody answers behind a cut cable: that is known in 0.3 s, not in 3
	echo 100 >/proc/sys/net/ipv4/neigh/epair0b/retrans_time_ms
	ip link set epair0b up
	case $address in
	10.77.0.*) ;;
	*) ip route add 10.77.0.0/24 dev epair0b ;;
	esac
	for far; do
		ip route add "$far/32" dev epair0b
	done
' plug "$address" "$@"
ip link set "$port" master cables "$state"
