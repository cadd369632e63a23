# LDAPFILTER reaches nobody.
sed -i 's/escape_json_string "$LDAPFILTER"/escape_json_string "(objectClass=*)"/' "$COOK/files/homeserver.sh"
