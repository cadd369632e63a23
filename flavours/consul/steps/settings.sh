consul_expect=$BOOTSTRAP
