# node_exporter answers, with metrics.
metrics=$(curl -q -sS --max-time 10 --noproxy '*' "http://$JAIL:9100/metrics")
case $metrics in
*node_exporter_build_info*) ;;
*)
	echo 'no node_exporter_build_info in its answer' >&2
	exit 1
	;;
esac
