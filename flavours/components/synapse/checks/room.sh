. "$CHECKS/certificates/checks/request.sh"
api=https://$MATRIXHOST/_matrix/client/v3
room=$(request "$api/createRoom" -H "@$STATE/authorization" -d '{"preset":"private_chat","name":"rehearsal"}' | json .room_id)
echo "$room" >"$STATE/room"
event=$(request "$api/rooms/$room/send/m.room.message/1" -X PUT -H "@$STATE/authorization" \
	-d '{"msgtype":"m.text","body":"a message of the rehearsal"}' | json .event_id)
body=$(request "$api/rooms/$room/event/$event" -H "@$STATE/authorization" | json .content.body)
[ "$body" = 'a message of the rehearsal' ] || wrong "read back: $body"
