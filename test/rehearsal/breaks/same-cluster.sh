# consul's data is not on the dataset.
sed -i 's|/mnt/consul/data|/var/db/consul|' "$COOK/files/consul-rc.sh"
