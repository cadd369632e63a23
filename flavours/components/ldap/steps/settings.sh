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

# Who uses the filter joins it to one of his own: it must be whole, so that no part of it stands outside.
ldap_rest=$LDAPFILTER
ldap_depth=0
while :; do
	case $ldap_rest in
	\(*) ldap_depth=$((ldap_depth + 1)) ;;
	\)*) ldap_depth=$((ldap_depth - 1)) ;;
	esac
	[ "$ldap_depth" -gt 0 ] || break
	ldap_rest=${ldap_rest#?}
	case $ldap_rest in
	*[\(\)]*) ldap_rest=${ldap_rest#"${ldap_rest%%[()]*}"} ;;
	*) break ;;
	esac
done
if [ "$ldap_depth" -ne 0 ] || [ "$ldap_rest" != ')' ]; then
	shown "$LDAPFILTER"
	problem "LDAPFILTER: want one LDAP filter in parentheses, got $_r; for example LDAPFILTER=(objectClass=posixAccount)"
fi

case $LDAPCA in
'' | *'-----BEGIN CERTIFICATE-----'*'-----END CERTIFICATE-----'*) ;;
*) problem 'LDAPCA: want a certificate in PEM, which begins with -----BEGIN CERTIFICATE-----, got another text; for example LDAPCA_FILE=/mnt/ldap-ca.pem' ;;
esac
case $LDAPCA in
*PRIVATE\ KEY*) problem 'LDAPCA: want certificates only, got a private key beside them; remove it, for others can read this' ;;
esac
