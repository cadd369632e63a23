# Run with the staged tree in $1. consul looks at the staged files with the operator's drop-ins, as the user that will read
# them: what it could not read there, it would not tell anyone at its start.
su -m consul -c "/usr/local/bin/consul validate '$1/usr/local/etc/consul.d' '$dataset/consul.d'" >/dev/null </dev/null
