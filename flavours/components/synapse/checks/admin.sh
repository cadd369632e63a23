# Leaves the login in STATE for the checks that come after.
. "$CHECKS/certificates/checks/request.sh"
password='pass $word "quoted" \ end'
printf '%s\n' "$password" | jail /usr/local/bin/cook admin create rehearsal
jq -cn --arg password "$password" \
	'{type: "m.login.password", identifier: {type: "m.id.user", user: "rehearsal"}, password: $password}' >"$STATE/login.json"
request "https://$MATRIXHOST/_matrix/client/v3/login" --data-binary "@$STATE/login.json" |
	json .access_token >"$STATE/token"
printf 'Authorization: Bearer %s\n' "$(cat "$STATE/token")" >"$STATE/authorization"
user=$(request "https://$MATRIXHOST/_matrix/client/v3/account/whoami" -H "@$STATE/authorization" | json .user_id)
[ "$user" = "@rehearsal:$DOMAIN" ] || wrong "logged in as $user"
admin=$(jail curl -q -sS --unix-socket /var/run/matrix-synapse/main.sock -H "$(cat "$STATE/authorization")" \
	"http://localhost/_synapse/admin/v1/users/$user/admin" | json .admin)
[ "$admin" = true ] || wrong "$user is no administrator"
jq -c '.password = "another one"' "$STATE/login.json" >"$STATE/wrong.json"
code=$(request "https://$MATRIXHOST/_matrix/client/v3/login" --data-binary "@$STATE/wrong.json" -o /dev/null -w '%{http_code}')
[ "$code" = 403 ] || wrong "a wrong password is answered with $code"
