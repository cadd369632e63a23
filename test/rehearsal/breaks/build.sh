# A package that does not exist.
sed -i 's|^pkg install -y www/nginx|pkg install -y www/no-such-port|' matrix-synapse.sh
