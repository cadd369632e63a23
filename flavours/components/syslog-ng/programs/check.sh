# For the checks of services: run with the staged tree in $1. The staged file is read with the staged parts.
read_file "$1/usr/local/etc/syslog-ng.conf"
case $_r in
*'"/usr/local/etc/syslog-ng.d/'*)
	_r=${_r%%'"/usr/local/etc/syslog-ng.d/'*}\"$1/usr/local/etc/syslog-ng.d/${_r#*'"/usr/local/etc/syslog-ng.d/'}
	;;
esac
printf %s "$_r" >"$1/syslog-ng.conf"
said=$(syslog-ng -s -f "$1/syslog-ng.conf" 2>&1) || {
	printf '%s\n' "$said" >&2
	return 1
}
