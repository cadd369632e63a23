# The address and the names in the directory, from LDAPSERVER, LDAPTLS and every label of LDAPDOMAIN.
ldap_authority=/usr/local/etc/ssl/ldap-authority.pem
ldap_uri=
ldap_port=389
ldap_start_tls=false
ldap_base=
ldap_bind_dn=
if [ -n "$LDAPSERVER" ]; then
	ldap_uri=$LDAPSERVER
	case $ldap_uri in
	*:*) ldap_uri=[$ldap_uri] ;;
	esac
	case $LDAPTLS in
	ldaps)
		ldap_port=636
		ldap_uri=ldaps://$ldap_uri:636
		;;
	*) ldap_uri=ldap://$ldap_uri:389 ;;
	esac
	[ "$LDAPTLS" != starttls ] || ldap_start_tls=true
	ldap_domain=
	IFS=.
	for ldap_label in $LDAPDOMAIN; do
		ldap_domain=$ldap_domain,dc=$ldap_label
	done
	IFS=
	ldap_base=${LDAPBASE:-ou=People$ldap_domain}
	ldap_bind_dn=${LDAPBINDDN:-cn=Manager$ldap_domain}
fi
