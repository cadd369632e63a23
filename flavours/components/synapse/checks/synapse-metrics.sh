metrics=$(curl -q -sS --max-time 10 --noproxy '*' "http://${IP:-$JAIL}:9009/_synapse/metrics")
case $metrics in
*synapse_build_info*) ;;
*)
	echo 'no synapse_build_info in its answer' >&2
	exit 1
	;;
esac
