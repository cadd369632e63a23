. "$CHECKS/certificates/checks/request.sh"
. "$CHECKS/remote-log/checks/collected.sh"
request "https://$MATRIXHOST/_matrix/client/versions?log-sources" -o /dev/null
jail sh -c 'echo "2026/01/01 00:00:00 [warn] 1#1: log-sources" >>/var/log/nginx/error.log'
collected 'nginx: 2026/01/01 00:00:00 [warn] 1#1: log-sources'
collected 'GET /_matrix/client/versions?log-sources'
# what root reads there is what Synapse wrote, and nothing that Synapse points at
! jail su -m synapse -c 'ln -sf /usr/local/etc/ssh /var/log/matrix-synapse/other; mv -f /var/log/matrix-synapse/homeserver.log /var/tmp/' 2>/dev/null || {
	echo 'Synapse can put another file in the place of its log' >&2
	exit 1
}
