# The web pages are off.
sed -i "s/_o=\$_o'true'/_o=\$_o'false'/" "$COOK/files/consul-server.sh"
