# Synapse offers its metrics elsewhere.
sed -i 's/port: 9009/port: 9010/' "$COOK/files/homeserver.sh"
