# Whoever asks for the directory waits until it is there.
sed -i 's/pool.active = False/pool.active = True/' "$COOK/programs/synapse/modules/cook_ldap.py"
