. "$CHECKS/certificates/checks/request.sh"
base=$(request "https://$DOMAIN/.well-known/matrix/client" | json '."m.homeserver".base_url')
[ "$base" = "https://$MATRIXHOST" ] || wrong "client: base_url is $base"
server=$(request "https://$DOMAIN/.well-known/matrix/server" | json '."m.server"')
[ "$server" = "$MATRIXHOST:443" ] || wrong "server: m.server is $server"
for file in client server; do
	head=$(request "https://$DOMAIN/.well-known/matrix/$file" -D - -o /dev/null | tr -d '\r')
	printf '%s\n' "$head" | grep -qix 'access-control-allow-origin: \*' || wrong "$file: no CORS header"
	printf '%s\n' "$head" | grep -qix 'content-type: application/json' || wrong "$file: no JSON type"
done
