# Authorities that the jail trusts besides those of the system: certificates/trusted/*.crt on the dataset, one in each.
# They are copied to where certctl(8) looks, and again only when they are others. Leaves them in trusted_text, for those
# who must tell a service that reads such things once.
trusted_store=/usr/local/etc/ssl/certs
trusted_note=/usr/local/etc/ssl/cook.trusted
trusted_files=
trusted_text=
trusted_same=yes
set +f
set -- "$dataset"/certificates/trusted/*
set -f
for one; do
	case ${one##*/} in
	'*') continue ;;
	*[!A-Za-z0-9._-]*) fail 78 "$one: want a name of letters, digits and . _ -, which certctl can read; give the file another" ;;
	*.crt) ;;
	*)
		say "$one is not used: the name of a trusted certificate ends in .crt" >&2
		continue
		;;
	esac
	[ -f "$one" ] && read_file "$one" 65536 || fail 78 "$one: want a file with one certificate, got something else; take it away"
	trusted_files=$trusted_files$one$nl
	trusted_text=$trusted_text${one##*/}$nl$_r
	[ -s "$trusted_store/cook.${one##*/}" ] || trusted_same=
done
_r=
[ ! -r "$trusted_note" ] || read_file "$trusted_note"
if [ -z "$trusted_same" ] || [ "$_r" != "$trusted_text" ]; then
	IFS=$nl
	for one in $trusted_files; do
		read_file "$one"
		case $_r in
		*PRIVATE\ KEY*) fail 78 "$one: want a certificate, got a private key beside it; remove that, for others can read it" ;;
		*'-----BEGIN CERTIFICATE-----'*'-----BEGIN CERTIFICATE-----'*) fail 78 "$one: want one certificate, got several; give each a file of its own" ;;
		esac
		openssl x509 -in "$one" -noout || fail 78 "$one: want a certificate in PEM, got what openssl cannot read (its own words are above); mend it, or take it away"
	done
	# a cook that is killed here begins again
	[ -z "$_r" ] || : >"$trusted_note"
	umask 022
	[ -d "$trusted_store" ] || mkdir -p "$trusted_store"
	set +f
	set -- "$trusted_store"/cook.*.crt
	set -f
	[ ! -e "$1" ] || rm -f "$@"
	for one in $trusted_files; do
		read_file "$one"
		printf %s "$_r" >"$trusted_store/cook.${one##*/}"
	done
	IFS=
	trusted_said=$(certctl rehash 2>&1) || say "certctl rehash: ${trusted_said##*"$nl"}" >&2
	printf %s "$trusted_text" >"$trusted_note"
	umask 077
fi
