. "$CHECKS/certificates/checks/request.sh"
. "$CHECKS/remote-log/checks/collected.sh"
request "https://$MATRIXHOST/_matrix/client/versions?log-sources" -o /dev/null
jail sh -c 'echo "2026/01/01 00:00:00 [warn] 1#1: log-sources" >>/var/log/nginx/error.log'
collected 'nginx: 2026/01/01 00:00:00 [warn] 1#1: log-sources'
collected 'GET /_matrix/client/versions?log-sources'
