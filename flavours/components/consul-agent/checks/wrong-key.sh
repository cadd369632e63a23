# The jail runs with another GOSSIPKEY: the server refuses it, and the jail says why.
. "$CHECKS/consul-agent/checks/server.sh"
tries=0
until partner consul run grep -q "No installed keys could decrypt the message from=$JAIL" /var/log/consul/consul.log; do
	tries=$((tries + 1))
	[ $tries -lt 100 ] || wrong 'the server has refused nothing'
	sleep 0.1
done
members=$(jail /usr/local/bin/cook consul members)
case $members in
*"$node "*alive*alive*) wrong "members of one cluster: $members" ;;
*"$node "*alive*) ;;
*) wrong "this node is none of its own cluster: $members" ;;
esac
status=$(jail /usr/local/bin/cook status)
case $status in
*' waits '*GOSSIPKEY*) ;;
*) wrong "cook status does not name GOSSIPKEY: $status" ;;
esac
