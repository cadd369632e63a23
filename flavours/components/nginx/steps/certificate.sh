# nginx reads certificates only when it starts or reloads: told when another one is in use than before.
_r=
[ ! -r "$run/certificate" ] || read_file "$run/certificate"
if [ "$_r" != "$certificate_text" ]; then
	notify nginx
	printf %s "$certificate_text" >"$run/certificate"
fi
