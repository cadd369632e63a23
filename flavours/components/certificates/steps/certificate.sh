# Makes the self-signed certificate when it is missing, is for other names, or ends within 30 days. Leaves the
# certificate in use in certificate_text, for those who must reload when it is another one.
names=
if [ -r "$certificate_folder/names" ]; then
	IFS= read -r names <"$certificate_folder/names" || :
fi
if [ "$certificate_trusted" = true ]; then
	openssl x509 -in "$certificate_folder/fullchain.pem" -noout -checkend 0 >/dev/null ||
		say "the certificate in $certificate_folder has ended or cannot be read: put a new one there, then run: cook apply" >&2
elif [ "$names" != "$certificate_names" ] ||
	! openssl x509 -in "$certificate_folder/fullchain.pem" -noout -checkend 2592000 >/dev/null 2>&1; then
	alternatives=
	IFS=' '
	for name in $certificate_names; do
		alternatives="${alternatives:+$alternatives,}DNS:$name"
	done
	IFS=
	openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -days 397 -subj /CN=self-signed \
		-addext "subjectAltName=$alternatives" -keyout "$certificate_folder/privkey.new" \
		-out "$certificate_folder/fullchain.new" 2>/dev/null
	# Emptied first: a cook that is killed between the two renames leaves a pair that the next one makes anew.
	: >"$certificate_folder/names"
	mv -f "$certificate_folder/privkey.new" "$certificate_folder/privkey.pem"
	mv -f "$certificate_folder/fullchain.new" "$certificate_folder/fullchain.pem"
	printf '%s\n' "$certificate_names" >"$certificate_folder/names"
fi
read_file "$certificate_folder/fullchain.pem"
certificate_text=$_r
