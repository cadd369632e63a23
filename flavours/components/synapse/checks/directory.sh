. "$CHECKS/synapse/checks/sign-in.sh"
signs_in user ada "ada's ﬁ😀 password" ada
token=$(json .access_token <"$STATE/answer.json")
printf 'Authorization: Bearer %s\n' "$token" >"$STATE/ada"
name=$(request "https://$MATRIXHOST/_matrix/client/v3/profile/@ada:$DOMAIN/displayname" -H "@$STATE/ada" | json .displayname)
[ "$name" = Ada ] || wrong "ada is shown as $name, not by the name in the directory"
