# The file of Synapse is read from another place.
sed -i "s|/homeserver.log|/nothing.log|" "$COOK/files/log-sources.sh"
