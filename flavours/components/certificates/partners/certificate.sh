#!/bin/sh
# A certificate of the rehearsal's own authority, for partners that speak TLS.
#   certificate.sh NAME [ADDRESS]   makes key.pem and cert.pem (with the authority's certificate) in this folder, for a
#                                   host's name or address, and lets the jail trust the authority
# The authority is made once, in $STATE/ca; its certificate is put into $DATASET/certificates/trusted.
set -eu
umask 022

# alternative NAME	As subjectAltName wants it.
alternative() {
	case $1 in
	*:*) echo "IP:$1" ;;
	*[!0-9.]*) echo "DNS:$1" ;;
	*) echo "IP:$1" ;;
	esac
}

# make_authority	Whoever comes second finds it made.
make_authority() {
	[ ! -s "$STATE/ca/ca.pem" ] || return 0
	openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -days 30 -subj '/CN=Authority of the rehearsal' \
		-keyout "$STATE/ca/ca.key" -out "$STATE/ca/ca.new" 2>/dev/null
	mkdir -p "$DATASET/certificates/trusted"
	cp "$STATE/ca/ca.new" "$DATASET/certificates/trusted/rehearsal.crt"
	mv "$STATE/ca/ca.new" "$STATE/ca/ca.pem"
}

mkdir -p "$STATE/ca"
exec 9>"$STATE/ca/lock"
flock 9
make_authority
exec 9>&-
names=$(alternative "$1")
[ -z "${2-}" ] || [ "$2" = "$1" ] || names=$names,$(alternative "$2")
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -days 30 -subj /CN=partner \
	-CA "$STATE/ca/ca.pem" -CAkey "$STATE/ca/ca.key" -addext "subjectAltName=$names" \
	-addext basicConstraints=critical,CA:FALSE -keyout key.pem -out cert.new 2>/dev/null
cat cert.new "$STATE/ca/ca.pem" >cert.pem
rm cert.new
