# Synapse reads the authorities that it trusts when it starts: told when they are others than before.
_r=
[ ! -r "$run/authorities" ] || read_file "$run/authorities"
if [ "$_r" != "$trusted_text" ]; then
	notify synapse
	printf %s "$trusted_text" >"$run/authorities"
fi
