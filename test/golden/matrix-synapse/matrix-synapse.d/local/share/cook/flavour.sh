# Tables of the flavour matrix-synapse; made by flavourist from its definition.

flavour=matrix-synapse
flavour_version=3.0.0
dataset=/mnt
renderers='nginx nginx-rc nginx-newsyslog homeserver synapse-log synapse-rc matrix-site well-known-client well-known-server node-exporter-rc nginx.health node-exporter.health'
hidden_mark='(hidden)'

# clear_variables	Forgets what the caller of cook has under these names.
clear_variables() {
	unset DATASETID DATASETID_FILE DOMAIN DOMAIN_FILE NOSSL NOSSL_FILE MATRIXHOST MATRIXHOST_FILE ALERTEMAIL ALERTEMAIL_FILE REGISTRATIONENABLE REGISTRATIONENABLE_FILE MYSHAREDSECRET MYSHAREDSECRET_FILE IP IP_FILE
}

# take_variables	Checks every variable, each after the one that its default is taken from.
take_variables() {
	take DATASETID string '' 64 optional '' "${DATASETID-}" "${DATASETID_FILE-}" \
		'one line of text up to 4000 bytes, without control characters, at most 64 bytes long' 6f1d0c5b2a9e4387
	unset DATASETID DATASETID_FILE
	DATASETID=$_r
	take DOMAIN domain '' 200 required '' "${DOMAIN-}" "${DOMAIN_FILE-}" \
		'a domain name with at least one dot, of letters, digits and hyphens (punycode for others), at most 200 bytes long' example.org
	unset DOMAIN DOMAIN_FILE
	DOMAIN=$_r
	take NOSSL boolean '' '' optional false "${NOSSL-}" "${NOSSL_FILE-}" \
		'true or false (yes, no, on, off, 1 and 0 will do)' false
	unset NOSSL NOSSL_FILE
	NOSSL=$_r
	take MATRIXHOST domain '' '' optional "$DOMAIN" "${MATRIXHOST-}" "${MATRIXHOST_FILE-}" \
		'a domain name with at least one dot, of letters, digits and hyphens (punycode for others)' matrix.example.org
	unset MATRIXHOST MATRIXHOST_FILE
	MATRIXHOST=$_r
	take ALERTEMAIL email '' '' optional '' "${ALERTEMAIL-}" "${ALERTEMAIL_FILE-}" \
		'a mail address as user@example.org' admin@example.org
	unset ALERTEMAIL ALERTEMAIL_FILE
	ALERTEMAIL=$_r
	take REGISTRATIONENABLE boolean '' '' optional false "${REGISTRATIONENABLE-}" "${REGISTRATIONENABLE_FILE-}" \
		'true or false (yes, no, on, off, 1 and 0 will do)' false
	unset REGISTRATIONENABLE REGISTRATIONENABLE_FILE
	REGISTRATIONENABLE=$_r
	take MYSHAREDSECRET secret '' '' optional '' "${MYSHAREDSECRET-}" "${MYSHAREDSECRET_FILE-}" \
		'one line up to 4000 bytes, without control characters' 'correct horse battery staple' hidden
	unset MYSHAREDSECRET MYSHAREDSECRET_FILE
	MYSHAREDSECRET=$_r
	take IP ipv4 '' '' optional '' "${IP-}" "${IP_FILE-}" \
		'an IPv4 address' 10.192.0.10
	unset IP IP_FILE
	IP=$_r
}

# load_secrets	Reads the secrets from the dataset for the templates.
load_secrets() {
	read_secret registration "$MYSHAREDSECRET"
	secret_registration=$_r
	read_secret macaroon ''
	secret_macaroon=$_r
	read_secret form ''
	secret_form=$_r
	read_secret signing-key ''
	secret_signing_key=$_r
}

# hide_secrets	For diff: from here on every secret reads as a mark.
hide_secrets() {
	MYSHAREDSECRET=${MYSHAREDSECRET:+$hidden_mark}
	secret_registration=${secret_registration:+$hidden_mark}
	secret_macaroon=${secret_macaroon:+$hidden_mark}
	secret_form=${secret_form:+$hidden_mark}
	secret_signing_key=${secret_signing_key:+$hidden_mark}
}

# each_file function	name path owner mode services wanted render secret
each_file() {
	"$1" nginx /usr/local/etc/nginx/nginx.conf root:wheel 0644 nginx yes render_nginx no
	"$1" nginx-rc /usr/local/etc/rc.conf.d/nginx root:wheel 0644 '' yes render_nginx_rc no
	"$1" nginx-newsyslog /usr/local/etc/newsyslog.conf.d/nginx.conf root:wheel 0644 '' yes render_nginx_newsyslog no
	"$1" homeserver /usr/local/etc/matrix-synapse/homeserver.yaml root:synapse 0640 synapse yes render_homeserver yes
	"$1" synapse-log /usr/local/etc/matrix-synapse/log.yaml root:synapse 0640 synapse yes render_synapse_log no
	"$1" synapse-rc /usr/local/etc/rc.conf.d/synapse root:wheel 0644 synapse yes render_synapse_rc no
	"$1" matrix-site /usr/local/etc/nginx/sites/matrix.conf root:wheel 0644 nginx yes render_matrix_site no
	"$1" well-known-client /usr/local/www/matrix/well-known/client root:wheel 0644 '' yes render_well_known_client no
	"$1" well-known-server /usr/local/www/matrix/well-known/server root:wheel 0644 '' yes render_well_known_server no
	"$1" node-exporter-rc /usr/local/etc/rc.conf.d/node_exporter root:wheel 0644 node-exporter yes render_node_exporter_rc no
}

# each_directory function	name path owner mode wanted
each_directory() {
	"$1" certificates /mnt/certificates root:wheel 0700 yes
	"$1" certificates-given /mnt/certificates/given root:wheel 0700 yes
	"$1" certificates-self-signed /mnt/certificates/self-signed root:wheel 0700 yes
	"$1" nginx-drop-ins /mnt/nginx/conf.d root:wheel 0755 yes
	"$1" nginx-log /var/log/nginx root:wheel 0755 yes
	"$1" matrixdata /mnt/matrixdata synapse:synapse 0750 yes
	"$1" homeserver-drop-ins /mnt/homeserver.d root:synapse 0750 yes
	"$1" synapse-run /var/run/matrix-synapse synapse:www 0750 yes
	"$1" synapse-log /var/log/matrix-synapse synapse:synapse 0750 yes
	"$1" synapse-home /var/db/matrix-synapse synapse:synapse 0750 yes
	"$1" textfile /var/db/node_exporter nobody:nobody 0755 yes
}

# each_secret function	name kind size-or-command owner given services wanted
each_secret() {
	"$1" registration hex 32 synapse:synapse "$MYSHAREDSECRET" '' yes
	"$1" macaroon hex 32 synapse:synapse '' '' yes
	"$1" form hex 32 synapse:synapse '' '' yes
	"$1" signing-key command /usr/local/bin/generate_signing_key synapse:synapse '' '' yes
}

# each_service function	name rc needs check kind address timeout change log wanted, in the order of their needs
each_service() {
	health_nginx
	"$1" nginx nginx '' nginx/check.sh http "$_o" 30 reload /var/log/nginx/error.log yes
	"$1" synapse synapse '' synapse/check.sh unix '/var/run/matrix-synapse/main.sock /health' 60 restart /var/log/matrix-synapse/homeserver.log yes
	health_node_exporter
	"$1" node-exporter node_exporter '' '' http "$_o" 30 restart '' yes
}

# each_step function	moment name script wanted
each_step() {
	"$1" settings certificate-settings certificates/settings.sh yes
	if [ "${NOSSL-}" = true ]; then wanted=no; else wanted=yes; fi
	"$1" before-files certificate certificates/certificate.sh "$wanted"
	if [ "${NOSSL-}" = true ]; then wanted=no; else wanted=yes; fi
	"$1" before-files nginx-certificate nginx/certificate.sh "$wanted"
	"$1" settings synapse-settings synapse/settings.sh yes
}

# each_command function	word script
each_command() {
	"$1" admin synapse/admin.sh
	"$1" token synapse/token.sh
}

# each_marker function	name value guards advice
each_marker() {
	"$1" server-name "$DOMAIN" matrixdata/homeserver.db 'DOMAIN is part of every user'\''s and room'\''s name and can never change: set it back, or give a new server an empty dataset'
	"$1" database sqlite matrixdata/homeserver.db 'use an image that keeps this engine, or move the database first'
}

# each_rule function	kind names value...
each_rule() {
	:
}

# each_remote function	name address script wanted
each_remote() {
	:
}

# each_owned function	path
each_owned() {
	"$1" /usr/local/etc/nginx/nginx.conf
	"$1" /usr/local/etc/rc.conf.d/nginx
	"$1" /usr/local/etc/newsyslog.conf.d/nginx.conf
	"$1" /usr/local/etc/matrix-synapse/homeserver.yaml
	"$1" /usr/local/etc/matrix-synapse/log.yaml
	"$1" /usr/local/etc/rc.conf.d/synapse
	"$1" /usr/local/etc/nginx/sites/matrix.conf
	"$1" /usr/local/www/matrix/well-known/client
	"$1" /usr/local/www/matrix/well-known/server
	"$1" /usr/local/etc/rc.conf.d/node_exporter
	"$1" /mnt/secrets
	"$1" /mnt/secrets/.new
	"$1" /mnt/certificates
	"$1" /mnt/certificates/given
	"$1" /mnt/certificates/self-signed
	"$1" /mnt/nginx/conf.d
	"$1" /var/log/nginx
	"$1" /mnt/matrixdata
	"$1" /mnt/homeserver.d
	"$1" /var/run/matrix-synapse
	"$1" /var/log/matrix-synapse
	"$1" /var/db/matrix-synapse
	"$1" /var/db/node_exporter
	"$1" /mnt/secrets/registration
	"$1" /mnt/secrets/macaroon
	"$1" /mnt/secrets/form
	"$1" /mnt/secrets/signing-key
}
