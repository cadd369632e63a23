# Passwords go to the directory as its library would have them.
sed -i 's/password = password.encode()/pass/' "$COOK/programs/synapse/modules/cook_ldap.py"
