# LDAPCA names an authority that did not sign the directory's certificate.
. "$CHECKS/synapse/checks/sign-in.sh"
stays_out user ada "ada's ﬁ😀 password" "the directory's certificate comes from nobody in LDAPCA"
jail /usr/local/bin/cook status | grep '^  ldap .*LDAPCA' || wrong 'cook status does not name LDAPCA'
