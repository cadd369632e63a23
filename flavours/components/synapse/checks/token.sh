# Registering needs a token: one that cook made is taken, none and a wrong one are not.
. "$CHECKS/certificates/checks/request.sh"
register=https://$MATRIXHOST/_matrix/client/v3/register
token=$(jq -r .password "$STATE/login.json" | jail /usr/local/bin/cook token create rehearsal 1)
session=$(request "$register" -d '{}' | json .session)

# with TYPE TOKEN	Goes through one stage of the registration; prints the HTTP status.
with() {
	jq -cn --arg session "$session" --arg type "$1" --arg token "$2" \
		'{username: "newcomer", password: "a long enough password", auth: {session: $session, type: $type, token: $token}}' >"$STATE/register.json"
	request "$register" --data-binary "@$STATE/register.json" -o "$STATE/answer.json" -w '%{http_code}'
}

[ "$(with m.login.dummy '')" = 401 ] || wrong 'an account was made without a token'
[ "$(with m.login.registration_token not-a-token)" = 401 ] || wrong 'a wrong token was taken'
status=$(with m.login.registration_token "$token")
[ "$status" = 200 ] || status=$(with m.login.dummy '')
[ "$status" = 200 ] || wrong "with the token: $status $(cat "$STATE/answer.json")"
json .user_id <"$STATE/answer.json"
