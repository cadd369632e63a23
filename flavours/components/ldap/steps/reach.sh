# Asks the directory as those who log in will: is it there, does it speak the TLS that LDAPTLS names, can its
# certificate be trusted?
ldap_how=none
case $LDAPTLS in
starttls) ldap_how=ldap ;;
ldaps) ldap_how=tls ;;
esac
if ! reach "$LDAPSERVER" "$ldap_port" "$ldap_how" "${LDAPCA:+$ldap_authority}"; then
	case $obstacle in
	plain) _r="$_r, and LDAPTLS is $LDAPTLS: put a certificate there, or set LDAPTLS to what it speaks" ;;
	issuer)
		if [ -n "$LDAPCA" ]; then
			_r="$_r: LDAPCA is another authority than the one that signed it"
		else
			_r="$_r: give the authority that signed it in LDAPCA, or put it into $dataset/certificates/trusted"
		fi
		;;
	name) _r="$_r: LDAPSERVER must be one of its names" ;;
	absent) _r="$_r: is LDAPSERVER right, and does it run?" ;;
	esac
	echo "$_r"
	return 1
fi
