# For checks: people who log in with a password.
. "$CHECKS/certificates/checks/request.sh"

# sign_in user|mail NAME PASSWORD	Prints the HTTP status; the answer is in $STATE/answer.json.
sign_in() {
	jq -cn --arg kind "$1" --arg name "$2" --arg password "$3" '{type: "m.login.password", password: $password, identifier:
		(if $kind == "mail" then {type: "m.id.thirdparty", medium: "email", address: $name}
		else {type: "m.id.user", user: $name} end)}' >"$STATE/sign-in.json"
	tries=5
	while :; do
		status=$(request "https://$MATRIXHOST/_matrix/client/v3/login" --data-binary "@$STATE/sign-in.json" \
			-o "$STATE/answer.json" -w '%{http_code}')
		[ "$status" = 429 ] && [ $((tries -= 1)) -gt 0 ] || break
		# the checks log in more often than people do
		sleep "$(jq '.retry_after_ms / 1000 + 0.1' "$STATE/answer.json")"
	done
	printf %s "$status"
}

# signs_in user|mail NAME PASSWORD ID	Ends the check when the login fails, or is another person's.
signs_in() {
	status=$(sign_in "$1" "$2" "$3")
	[ "$status" = 200 ] || wrong "login of $2: $status $(cat "$STATE/answer.json")"
	user=$(json .user_id <"$STATE/answer.json")
	[ "$user" = "@$4:$DOMAIN" ] || wrong "$2 is logged in as $user"
}

# stays_out user|mail NAME PASSWORD WHY	Ends the check when the login works.
stays_out() {
	status=$(sign_in "$1" "$2" "$3")
	[ "$status" = 403 ] || wrong "$4, and yet: $status $(cat "$STATE/answer.json")"
}
