remote_ldap() {
	_o=$LDAPSERVER':'$ldap_port
}
