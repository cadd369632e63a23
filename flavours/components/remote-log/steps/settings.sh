remote_log_ip=4
case $REMOTELOG in
*:*) remote_log_ip=6 ;;
esac
