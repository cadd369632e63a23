# Three or five servers that do not know each other would wait for ever.
consul_expect=$BOOTSTRAP
[ "$BOOTSTRAP" = 1 ] || [ -n "$CONSULSERVERS" ] ||
	problem "CONSULSERVERS: want the addresses of all $BOOTSTRAP servers, since BOOTSTRAP is $BOOTSTRAP, got nothing; give them, or set BOOTSTRAP=1"
