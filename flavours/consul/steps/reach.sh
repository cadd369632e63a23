# Asks this server itself: a leader is there when more than half of the servers have met.
leader=$(curl -q -s -m 4 --noproxy '*' --unix-socket /var/run/consul/http.sock http://localhost/v1/status/leader) || :
case $leader in
'"'?*'"') ;;
'""')
	# it is consul's, which may put a pipe there
	log=
	[ ! -f /var/log/consul/consul.log ] || log=$(tail -n 60 /var/log/consul/consul.log 2>/dev/null) || :
	case ${log##*"couldn't join"} in
	*'No installed keys could decrypt'*) echo 'no leader: GOSSIPKEY is not the key of the other servers' ;;
	*'wrong datacenter'*) echo 'no leader: the other servers are of another datacenter than DATACENTER' ;;
	*) echo "no leader: fewer than $BOOTSTRAP servers have met; look at CONSULSERVERS and whether they run" ;;
	esac
	return 1
	;;
*)
	echo 'no answer, see /var/log/consul/consul.log'
	return 1
	;;
esac
