. "$CHECKS/certificates/checks/request.sh"
request "https://$MATRIXHOST/_matrix/client/versions" | json '.versions | index("v1.1")' >/dev/null ||
	wrong 'the client API does not name v1.1'
request "https://$MATRIXHOST/_matrix/federation/v1/version" | json '.server | "\(.name) \(.version)"'
closed=$(request "https://$MATRIXHOST/_synapse/admin/v1/server_version" -o /dev/null -w '%{http_code}')
[ "$closed" = 404 ] || wrong "the admin API answers the world with $closed"
around='_synapse/admin/v1/whois/..%2f..%2f..%2f..%2f_matrix%2fx'
closed=$(request "https://$MATRIXHOST/$around" --path-as-is -o /dev/null -w '%{http_code}')
[ "$closed" = 404 ] || wrong "the admin API answers the world with $closed, the long way round"
