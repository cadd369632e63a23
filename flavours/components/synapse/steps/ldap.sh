# What the LDAP module can do, and where Synapse finds the one that is built on it.
IFS= read -r python </usr/local/bin/synapse_homeserver
module=$("${python#'#!'}" -c 'import importlib.util as i; print(i.find_spec("ldap_auth_provider").origin)') ||
	fail 70 'the LDAP module of Synapse is not installed'
echo "$share/programs/synapse/modules" >"${module%/*}/cook.pth"
# before 0.3.0 it takes its password in the configuration only
if grep -q bind_password_file "$module"; then
	echo true >"$share/facts/ldap-password-file"
else
	echo false >"$share/facts/ldap-password-file"
fi
