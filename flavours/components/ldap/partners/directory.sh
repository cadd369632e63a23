#!/bin/sh
# A directory for rehearsals: slapd with a few people below the base that the variables name. Whoever binds by name must
# speak TLS first, STARTTLS on 389 or TLS on 636, unless LDAPTLS is none. It tells of each connection in $FOLDER/log.
set -eu
cd "$FOLDER"
umask 077
sh "$CHECKS/certificates/partners/certificate.sh" "$LDAPSERVER" "$ADDRESS"

# an authority that signed nothing here, for who wants a wrong one
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj '/CN=Another authority' -keyout /dev/null \
	-out "$DATASET/other-authority.pem" 2>/dev/null

# parents_of dn	The DN and all above it, the highest first, one a line.
parents_of() {
	rest=$1 lines=$1
	while :; do
		case $rest in
		*[!\\],*) rest=${rest#*[!\\],} ;;
		*) break ;;
		esac
		rest=${rest#"${rest%%[! ]*}"}
		lines="$rest
$lines"
	done
	printf '%s\n' "$lines"
}

# folder dn	An entry that has nothing of its own.
folder() {
	printf 'dn: %s\nobjectClass: top\n\n' "$1"
}

# person uid name base class	A person, with one more object class. The password is "UID's ﬁ😀 password".
person() {
	cat <<-END
		dn: uid=$1,$3
		objectClass: inetOrgPerson
		$4
		uid: $1
		cn: $2
		sn: $2
		givenName: $2
		mail: $1@people.example
		userPassword:: $(printf %s "$1's ﬁ😀 password" | base64)

	END
}

account='objectClass: posixAccount
uidNumber: 1000
gidNumber: 1000
homeDirectory: /nonexistent'

domain='' two=''
IFS=.
for label in $LDAPDOMAIN; do
	two=${domain##*,}
	domain=${domain:+$domain,}dc=$label
done
IFS=' '
two=ou=People,${two:+$two,}dc=$label
base=${LDAPBASE:-ou=People,$domain}
{
	{
		parents_of "$base"
		parents_of "$two"
	} | awk '!seen[$0]++' | while IFS= read -r dn; do
		folder "$dn"
	done
	person ada Ada "$base" "$account"
	person brian Brian "$base" "$account"
	# no account: LDAPFILTER leaves it out unless it says otherwise
	person printer Printer "$base" 'description: a printer'
	# who cuts the domain short finds this one
	[ "$two" = "$base" ] || person shallow Shallow "$two" "$account"
} >people.ldif

printf %s "$LDAPPASSWORD" >password
cat >slapd.conf <<END
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/nis.schema
include /etc/ldap/schema/inetorgperson.schema
moduleload /usr/lib/ldap/back_mdb.so
pidfile $FOLDER/slapd.pid
TLSCertificateFile $FOLDER/cert.pem
TLSCertificateKeyFile $FOLDER/key.pem
disallow bind_anon
END
[ "$LDAPTLS" = none ] || echo 'security simple_bind=128' >>slapd.conf
# the bind DN may lie anywhere: the database holds the whole tree
cat >>slapd.conf <<END
database mdb
suffix ""
directory $FOLDER
rootdn "$(printf %s "${LDAPBINDDN:-cn=Manager,$domain}" | sed 's/[\\"]/\\&/g')"
rootpw $(slappasswd -n -h '{SSHA}' -T password)
access to attrs=userPassword by anonymous auth by * none
access to * by * none
END
rm password
slapadd -q -s -f slapd.conf -l people.ldif
slapd -d stats -f slapd.conf -h "ldap://$ADDRESS:389/ ldaps://$ADDRESS:636/" &
until [ "$(ss -Hltn '( sport = :389 or sport = :636 )' | wc -l)" -eq 2 ]; do
	kill -0 $!
	sleep 0.02
done
echo ready
wait $!
