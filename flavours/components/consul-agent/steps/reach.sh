# Asks this node's own agent: whether the cluster has a leader, and whether it lists this node. Where it has not joined,
# the end of its log knows why. Files and socket are consul's own, which may put anything there: no pipe is read.
said=$(curl -q -s -m 4 --max-filesize 1000000 --noproxy '*' --unix-socket /var/run/consul/http.sock -w '\n%{http_code}\n' \
	http://localhost/v1/status/leader "http://localhost/v1/catalog/node/$consul_node_name") || :
leader=${said%%"$nl"*}
said=${said#*"$nl"}
code=${said%%"$nl"*}
said=${said#*"$nl"}
id=none
[ ! -f "$dataset/consul/data/node-id" ] || IFS= read -r id <"$dataset/consul/data/node-id" || :

case $code:$leader in
200:'""') wrong='the servers have no leader' ;;
200:*)
	case $said in
	*"\"ID\":\"$id\""*) return 0 ;;
	'{'*) wrong="another node of this cluster is called $consul_node_name: choose another NODENAME" ;;
	null*) wrong='the cluster does not list this node; if that lasts, it wants another CONSULTOKEN' ;;
	*'ACL not found'*) wrong='the cluster does not know this CONSULTOKEN' ;;
	*) wrong="the servers do not answer: ${said%%"$nl"*}" ;;
	esac
	;;
500:*'No known Consul servers'*) wrong= ;;
500:*x509* | 500:*tls:*) wrong="no TLS with the servers, see CONSULTLS and CONSULCA: ${leader##*: }" ;;
500:*) wrong="the servers do not answer: $leader" ;;
*) wrong='the agent does not answer, see /var/log/consul/consul.log' ;;
esac
if [ -n "$wrong" ]; then
	echo "$wrong"
	return 1
fi

wrong='no server has been reached yet'
log=
[ -p /var/log/consul/consul.log ] || log=$(tail -n 60 /var/log/consul/consul.log 2>/dev/null) || :
case $log in
*"couldn't join"*)
	log=${log##*"couldn't join"}
	case $log in
	*'Join cluster completed'*) wrong='the servers cannot be reached any more' ;;
	*'No installed keys could decrypt'*) wrong='no server lets this node in: GOSSIPKEY is not the key of this cluster' ;;
	*'wrong datacenter'*) wrong='the servers are of another datacenter than DATACENTER' ;;
	*'Failed to resolve'*) wrong='a name in CONSULSERVERS has no address' ;;
	*'connection refused'*) wrong='nothing listens on port 8301 there' ;;
	*'i/o timeout'* | *'no route'* | *unreachable*) wrong='no answer on port 8301 there' ;;
	esac
	;;
esac
echo "$wrong"
return 1
