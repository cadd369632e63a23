# Only the last two labels of LDAPDOMAIN count.
sed -i 's/ldap_base=${LDAPBASE:-ou=People$ldap_domain}/ldap_base=ou=People,dc=${ldap_domain#*,dc=*,dc=}/' "$COOK/steps/ldap/settings.sh"
