# Plain HTTP only sends on to HTTPS.
. "$CHECKS/certificates/checks/request.sh"
target=$(request "http://$DOMAIN/some/page?x=1" -o /dev/null -w '%{http_code} %{redirect_url}')
[ "$target" = "301 https://$DOMAIN/some/page?x=1" ] || wrong "port 80 answers: $target"
