# LDAPCA as a file, for those who ask the directory. It is no template's: PEM needs its lines as they are.
_r=
[ ! -r "$ldap_authority" ] || read_file "$ldap_authority"
if [ -n "$LDAPCA" ] && [ "$_r" != "$LDAPCA$nl" ]; then
	umask 022
	printf '%s\n' "$LDAPCA" >"$ldap_authority.new"
	umask 077
	openssl crl2pkcs7 -nocrl -certfile "$ldap_authority.new" -out /dev/null ||
		fail 78 'LDAPCA: want certificates in PEM, got what openssl cannot read (its own words are above); give them as they came'
	mv -f "$ldap_authority.new" "$ldap_authority"
elif [ -z "$LDAPCA" ] && [ -n "$_r" ]; then
	rm -f "$ldap_authority"
fi
