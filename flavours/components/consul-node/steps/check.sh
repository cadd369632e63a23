# Run with the staged tree in $1. Where there are drop-ins, consul reads them as the user that will: what it could not read
# there, it would not tell anyone at its start. Its warnings are for its log.
set +f
set -- "$1" "$dataset"/consul.d/*
set -f
if [ -e "$2" ]; then
	said=$(su -m consul -c "/usr/local/bin/consul validate '$1/usr/local/etc/consul.d' '$dataset/consul.d'" 2>&1 </dev/null)
else
	said=$(/usr/local/bin/consul validate "$1/usr/local/etc/consul.d" 2>&1 </dev/null)
fi || {
	printf '%s\n' "$said" >&2
	return 1
}
