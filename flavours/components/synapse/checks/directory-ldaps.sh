# The directory notes to which of its ports each connection comes.
. "$CHECKS/synapse/checks/sign-in.sh"
before=$(grep -c ':636)$' "$PARTNERS/ldap/log") || :
signs_in user ada "ada's ﬁ😀 password" ada
after=$(grep -c ':636)$' "$PARTNERS/ldap/log") || :
[ "$after" -gt "$before" ] || wrong 'the login did not come by port 636'
