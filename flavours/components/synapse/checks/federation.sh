. "$CHECKS/certificates/checks/request.sh"
name=$(request "https://$MATRIXHOST:8448/_matrix/key/v2/server" | json .server_name)
[ "$name" = "$DOMAIN" ] || wrong "the key is for $name"
