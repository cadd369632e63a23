# homeserver.yaml, which holds a secret, is readable by all.
sed -i 's/root:synapse 0640 synapse yes render_homeserver/root:synapse 0644 synapse yes render_homeserver/' "$COOK/flavour.sh"
