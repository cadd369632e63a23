# Run with the staged tree in $1: nginx reads the staged nginx.conf, whose includes are relative to it.
nginx -t -q -c "$1/usr/local/etc/nginx/nginx.conf"
