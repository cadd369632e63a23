# consul keeps the key that it had, as it does unasked.
sed -i 's/"disable_keyring_file": true/"disable_keyring_file": false/' "$COOK/files/consul-node.sh"
