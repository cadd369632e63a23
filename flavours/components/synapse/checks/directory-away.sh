. "$CHECKS/synapse/checks/sign-in.sh"
partner ldap away
signs_in user rehearsal "$(jq -r .password "$STATE/login.json")" rehearsal
partner ldap back
