# Half of it would be none: passwords and tokens over the wire in clear, or a certificate that nobody looks at.
if [ "$CONSULTLS" = true ] && [ -z "$CONSULCA" ]; then
	problem 'CONSULCA: want the certificate of the authority that signs the servers, since CONSULTLS is true, got nothing; give it, or set CONSULTLS=false'
elif [ "$CONSULTLS" = false ] && [ -n "$CONSULCA" ]; then
	problem 'CONSULTLS: want true, since CONSULCA is given, got false; set CONSULTLS=true, or remove CONSULCA'
fi
case $CONSULCA in
'' | *'-----BEGIN CERTIFICATE-----'"$nl"*"$nl"'-----END CERTIFICATE-----'*) ;;
*) problem 'CONSULCA: want a certificate as PEM, got something else; as a file: CONSULCA_FILE=/path/in/the/jail' ;;
esac
