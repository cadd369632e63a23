# No service that is to use an address of another machine starts, and none of them says that it was IP. pot tells which
# address the jail has; only when that is another one, the jail itself is asked.
case $IP in
'' | "${_POT_IP-}" | 0.* | 127.*) ;;
*)
	address_rest=$(ifconfig 2>/dev/null) || address_rest=
	address_known=
	while :; do
		case $address_rest in
		*'inet '*) ;;
		*) break ;;
		esac
		address_rest=${address_rest#*'inet '}
		address_known="$address_known ${address_rest%%[!0-9.]*}"
	done
	case "$address_known " in
	' ' | *" $IP "*) ;;
	*) problem "IP: want an address of this jail, which has$address_known, got '$IP'; give one of these, or remove IP" ;;
	esac
	;;
esac
