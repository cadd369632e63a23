# Names and addresses go into the filter as they are.
sed -i 's/escape_filter_chars(value)/value/' "$COOK/programs/synapse/modules/cook_ldap.py"
