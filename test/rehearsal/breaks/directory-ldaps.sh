# LDAPTLS=ldaps is not known.
sed -i 's/^	ldaps)/	other)/; s/\[ "$LDAPTLS" != starttls \]/false/' "$COOK/steps/ldap/settings.sh"
