# Makes the self-signed certificate when it is missing, is for other names, or ends within 30 days. Leaves the
# certificate in use in certificate_text, for those who must reload when it is another one. When a certificate ends is
# asked once and noted beside its text.
checked=$dataset/certificates/checked

# note_end seconds	Notes when the certificate in certificate_text ends, in seconds since 1970.
note_end() {
	printf '%s\n%s' "$1" "$certificate_text" >"$checked"
}

# ask_end	When the certificate in certificate_text ends, in _r; fails when openssl cannot read it.
ask_end() {
	local month day hour minute second year months days
	_r=$(openssl x509 -in "$certificate_folder/fullchain.pem" -noout -enddate 2>/dev/null) || return 1
	IFS=' :'
	set -- ${_r#notAfter=}
	IFS=
	day=$2 hour=${3#0} minute=${4#0} second=${5#0} year=$6
	months=JanFebMarAprMayJunJulAugSepOctNovDec
	months=${months%%"$1"*}
	month=$((${#months} / 3 + 1))
	# years that begin in March: the odd day is their last
	[ "$month" -gt 2 ] || year=$((year - 1)) month=$((month + 12))
	days=$((year * 365 + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + day - 719469))
	_r=$(((days * 24 + hour) * 3600 + minute * 60 + second))
}

# end_of	The same, asked only when it is not noted; 0 when it cannot be read.
end_of() {
	_r=
	[ ! -r "$checked" ] || read_file "$checked"
	if [ -n "$certificate_text" ] && [ "${_r#*"$nl"}" = "$certificate_text" ]; then
		_r=${_r%%"$nl"*}
	elif ask_end; then
		note_end "$_r"
	else
		_r=0
	fi
}

# make_self_signed	Key and certificate for certificate_names.
make_self_signed() {
	local alternatives name said
	alternatives=
	IFS=' '
	for name in $certificate_names; do
		alternatives="${alternatives:+$alternatives,}DNS:$name"
	done
	IFS=
	said=$(openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -days 397 -subj /CN=self-signed \
		-addext "subjectAltName=$alternatives" -keyout "$certificate_folder/privkey.new" \
		-out "$certificate_folder/fullchain.new" 2>&1) ||
		fail 70 "the self-signed certificate could not be made: ${said##*"$nl"}"
	# Emptied first: a cook that is killed between the two renames leaves a pair that the next one makes anew.
	: >"$certificate_folder/names"
	mv -f "$certificate_folder/privkey.new" "$certificate_folder/privkey.pem"
	mv -f "$certificate_folder/fullchain.new" "$certificate_folder/fullchain.pem"
	printf '%s\n' "$certificate_names" >"$certificate_folder/names"
	read_file "$certificate_folder/fullchain.pem"
	certificate_text=$_r
	note_end $((certificate_now + 397 * 86400))
}

now
certificate_now=$_r
_r=
[ ! -r "$certificate_folder/fullchain.pem" ] || read_file "$certificate_folder/fullchain.pem"
certificate_text=$_r
if [ "$certificate_trusted" = true ]; then
	end_of
	[ "$_r" -gt "$certificate_now" ] ||
		say "the certificate in $certificate_folder has ended or cannot be read: put a new one there, then run: cook apply" >&2
else
	names=
	if [ -r "$certificate_folder/names" ]; then
		IFS= read -r names <"$certificate_folder/names" || :
	fi
	_r=0
	[ "$names" != "$certificate_names" ] || end_of
	[ $((_r - 30 * 86400)) -gt "$certificate_now" ] || make_self_signed
fi
