. "$CHECKS/certificates/checks/request.sh"
api=https://$MATRIXHOST/_matrix/client
user=$(request "$api/v3/account/whoami" -H "@$STATE/authorization" | json .user_id)
[ "$user" = "@rehearsal:$DOMAIN" ] || wrong "the login of before is now $user"
room=$(cat "$STATE/room")
request "$api/v3/rooms/$room/messages?dir=b&limit=20" -H "@$STATE/authorization" |
	json '[.chunk[].content.body] | index("a message of the rehearsal")' >/dev/null || wrong 'the message is gone'
uri=$(cat "$STATE/media-uri")
request "$api/v1/media/download/${uri#mxc://}" -H "@$STATE/authorization" -o "$STATE/media.back"
cmp "$STATE/media" "$STATE/media.back"
keys=$(request "https://$MATRIXHOST:8448/_matrix/key/v2/server" | json '.verify_keys | tostring')
[ "$keys" = "$(cat "$STATE/verify-keys")" ] || wrong 'the signing key is another one: to other servers this is another server'
