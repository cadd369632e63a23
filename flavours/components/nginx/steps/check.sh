# Run with the staged tree in $1: nginx reads the staged nginx.conf, whose includes are relative to it.
for shared in mime.types http2.conf; do
	[ -e "$1/usr/local/etc/nginx/$shared" ] || ln -s "/usr/local/etc/nginx/$shared" "$1/usr/local/etc/nginx/$shared"
done
nginx -t -q -c "$1/usr/local/etc/nginx/nginx.conf"
