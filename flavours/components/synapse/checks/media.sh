. "$CHECKS/certificates/checks/request.sh"
# more than nginx allows unasked
head -c 3000000 /dev/urandom >"$STATE/media"
uri=$(request "https://$MATRIXHOST/_matrix/media/v3/upload?filename=media" -H "@$STATE/authorization" \
	-H 'Content-Type: application/octet-stream' --data-binary "@$STATE/media" | json .content_uri)
echo "$uri" >"$STATE/media-uri"
request "https://$MATRIXHOST/_matrix/client/v1/media/download/${uri#mxc://}" -H "@$STATE/authorization" -o "$STATE/media.back"
cmp "$STATE/media" "$STATE/media.back"
request "https://$MATRIXHOST:8448/_matrix/key/v2/server" | json '.verify_keys | tostring' >"$STATE/verify-keys"
