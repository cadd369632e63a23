# The token is made up, and not by Synapse.
sed -i 's|print(call("POST", "/_synapse/admin/v1/registration_tokens/new", limits, login)\["token"\])|print("made-up")|' "$COOK/programs/synapse/accounts.py"
