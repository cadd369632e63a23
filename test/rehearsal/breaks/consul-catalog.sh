# consul looks for Synapse where nothing is.
sed -i 's|/health"|/nothing"|' "$COOK/files/consul-synapse.sh"
