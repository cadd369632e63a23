# The whole way: the link in the mail is followed, and a new password set.
. "$CHECKS/synapse/checks/forgotten.sh"
jail curl -q -sS --fail-with-body -X PUT --unix-socket /var/run/matrix-synapse/main.sock -H "$(cat "$STATE/authorization")" \
	-d '{"password": "the old password"}' "http://localhost/_synapse/admin/v2/users/@forgetful:$DOMAIN" >/dev/null
ask_for_link
link=$(grep -o "https://$MATRIXHOST/[^ ]*" "$letter")
request "$link" | grep -q '<form ' || wrong 'the link leads to no form'
request "$link" --data "${link#*\?}" -o /dev/null
jq -cn --arg sid "$session" --arg secret "port.$SMTPPORT" '{new_password: "the new password", logout_devices: false, auth: {type: "m.login.email.identity",
	threepid_creds: {sid: $sid, client_secret: $secret}}}' >"$STATE/reset.json"
status=$(request "$client/account/password" --data-binary "@$STATE/reset.json" -o "$STATE/answer.json" -w '%{http_code}')
[ "$status" = 200 ] || wrong "the new password: $status $(cat "$STATE/answer.json")"
signs_in user forgetful 'the new password' forgetful
