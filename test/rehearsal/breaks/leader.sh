# The server waits for two others that do not come.
sed -i 's/^consul_expect=.*/consul_expect=3/' "$COOK/steps/consul/settings.sh"
