# For checks: somebody who has forgotten the password.
. "$CHECKS/synapse/checks/sign-in.sh"
client=https://$MATRIXHOST/_matrix/client/v3

# ask_for_link	Has mail sent to forgetful@people.example, whose account is made when there is none. Sets `letter`, the
#	file of the mail, after a look at its sender; and `session`, for the new password.
ask_for_link() {
	jail curl -q -sS --fail-with-body -X PUT --unix-socket /var/run/matrix-synapse/main.sock -H "$(cat "$STATE/authorization")" \
		-d '{"threepids": [{"medium": "email", "address": "forgetful@people.example"}]}' \
		"http://localhost/_synapse/admin/v2/users/@forgetful:$DOMAIN" >/dev/null
	before=$(find "$PARTNERS/mail/mails" -name "$SMTPPORT-*.txt" | wc -l)
	answer=$(request "$client/account/password/email/requestToken" \
		-d '{"client_secret": "port.'"$SMTPPORT"'", "email": "forgetful@people.example", "send_attempt": '"$((before + 1))"'}')
	session=$(printf %s "$answer" | json .sid) || wrong "no mail was sent: $answer"
	letter=$PARTNERS/mail/mails/$SMTPPORT-$((before + 1)).txt
	[ -s "$letter" ] || wrong "no mail has come to port $SMTPPORT"
	tls=yes
	[ "$SMTPTLS" != none ] || tls=no
	says TLS "$tls"
	says User "${SMTPUSER-}"
	says Envelope-From "$SMTPFROM"
	says From "Matrix <$SMTPFROM>"
	says To forgetful@people.example
}

# says NAME TEXT	Ends the check when the mail does not say so.
says() {
	grep -qxF -e "$1: $2" "$letter" || wrong "the mail has no $1: $2, but $(grep "^$1:" "$letter")"
}
