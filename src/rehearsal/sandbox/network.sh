#!/bin/sh
# Makes the network of a rehearsal: a bridge on the host of the jail, and the names of the partners.
#   network.sh ADDRESS FAR...   its address; addresses of partners that are not of this network
set -eu
address=$1
shift
# with a number of its own: else it has that of one of its cables, and another when that one goes
ip link add cables address 02:00:0a:4d:00:01 type bridge forward_delay 0
ip address add "$address/24" dev cables
echo 100 >/proc/sys/net/ipv4/neigh/cables/retrans_time_ms
ip link set cables up
for far; do
	ip route add "$far/32" dev cables
done
mkdir -p /mnt/network
if [ -s /mnt/host/hosts ]; then
	cat /mnt/host/hosts /etc/hosts >/mnt/host/all-hosts
	# in this mount namespace only
	mount --bind /mnt/host/all-hosts /etc/hosts
fi
