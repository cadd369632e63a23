# DISABLEUI has no effect.
sed -i "s/_o=\$_o'false'/_o=\$_o'true'/" "$COOK/files/consul-server.sh"
