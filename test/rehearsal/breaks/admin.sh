# The administrator is made an ordinary user.
sed -i 's/"admin": True/"admin": False/; s/b"admin"\]/b"notadmin"]/' "$COOK/programs/synapse/accounts.py"
