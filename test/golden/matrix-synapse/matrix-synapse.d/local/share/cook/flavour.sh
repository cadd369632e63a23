# Tables of the flavour matrix-synapse; made by flavourist from its definition.

flavour=matrix-synapse
flavour_version=3.0.0
dataset=/mnt
renderers='syslog-ng syslog-ng-rc syslogd-rc nginx nginx-rc nginx-newsyslog homeserver synapse-log synapse-newsyslog synapse-rc matrix-site well-known-client well-known-server consul-node consul-rc consul-agent node-exporter-rc sshd sshd-rc doas consul-synapse consul-node-exporter log-sources nginx.health node-exporter.health log.remote ldap.remote mail.remote consul.remote'
hidden_mark='(hidden)'

# clear_variables	Forgets what the caller of cook has under these names.
clear_variables() {
	unset DATASETID DATASETID_FILE REMOTELOG REMOTELOG_FILE DOMAIN DOMAIN_FILE NOSSL NOSSL_FILE SSLEMAIL SSLEMAIL_FILE LDAPSERVER LDAPSERVER_FILE LDAPDOMAIN LDAPDOMAIN_FILE LDAPPASSWORD LDAPPASSWORD_FILE LDAPTLS LDAPTLS_FILE LDAPBINDDN LDAPBINDDN_FILE LDAPBASE LDAPBASE_FILE LDAPFILTER LDAPFILTER_FILE LDAPCA LDAPCA_FILE SMTPHOST SMTPHOST_FILE SMTPPORT SMTPPORT_FILE SMTPTLS SMTPTLS_FILE SMTPUSER SMTPUSER_FILE SMTPPASS SMTPPASS_FILE SMTPFROM SMTPFROM_FILE MATRIXHOST MATRIXHOST_FILE ALERTEMAIL ALERTEMAIL_FILE REGISTRATIONENABLE REGISTRATIONENABLE_FILE MYSHAREDSECRET MYSHAREDSECRET_FILE METRICS METRICS_FILE IP IP_FILE CONSULSERVERS CONSULSERVERS_FILE GOSSIPKEY GOSSIPKEY_FILE NODENAME NODENAME_FILE DATACENTER DATACENTER_FILE CONSULTLS CONSULTLS_FILE CONSULCA CONSULCA_FILE CONSULTOKEN CONSULTOKEN_FILE CONTROLUSER CONTROLUSER_FILE CONTROLKEY CONTROLKEY_FILE
}

# take_variables	Checks every variable, each after the one that its default is taken from.
take_variables() {
	take DATASETID string '' 64 optional '' "${DATASETID-}" "${DATASETID_FILE-}" \
		'one line of text, without control characters, at most 64 bytes long' 6f1d0c5b2a9e4387
	unset DATASETID DATASETID_FILE
	DATASETID=$_r
	take REMOTELOG host '' '' optional '' "${REMOTELOG-}" "${REMOTELOG_FILE-}" \
		'a host'\''s name or its IPv4 or IPv6 address, without port and scheme' log.example.org
	unset REMOTELOG REMOTELOG_FILE
	REMOTELOG=$_r
	take DOMAIN domain '' 200 required '' "${DOMAIN-}" "${DOMAIN_FILE-}" \
		'a domain name with at least one dot, of letters, digits and hyphens (punycode for others), at most 200 bytes long' example.org
	unset DOMAIN DOMAIN_FILE
	DOMAIN=$_r
	take NOSSL boolean '' '' optional false "${NOSSL-}" "${NOSSL_FILE-}" \
		'true or false (yes, no, on, off, 1 and 0 will do)' false
	unset NOSSL NOSSL_FILE
	NOSSL=$_r
	take SSLEMAIL email '' '' optional '' "${SSLEMAIL-}" "${SSLEMAIL_FILE-}" \
		'a mail address as user@example.org, or none' admin@example.org shown none ''
	unset SSLEMAIL SSLEMAIL_FILE
	SSLEMAIL=$_r
	take LDAPSERVER host '' '' optional '' "${LDAPSERVER-}" "${LDAPSERVER_FILE-}" \
		'a host'\''s name or its IPv4 or IPv6 address, without port and scheme' ldap.example.org
	unset LDAPSERVER LDAPSERVER_FILE
	LDAPSERVER=$_r
	take LDAPDOMAIN hostname '' '' optional '' "${LDAPDOMAIN-}" "${LDAPDOMAIN_FILE-}" \
		'a host'\''s name of letters, digits, hyphens and dots, or an IPv4 address' example.org
	unset LDAPDOMAIN LDAPDOMAIN_FILE
	LDAPDOMAIN=$_r
	take LDAPPASSWORD secret '' '' optional '' "${LDAPPASSWORD-}" "${LDAPPASSWORD_FILE-}" \
		'one line up to 4000 bytes, without control characters' 'correct horse battery staple' hidden
	unset LDAPPASSWORD LDAPPASSWORD_FILE
	LDAPPASSWORD=$_r
	take LDAPTLS enum starttls,ldaps,none '' optional starttls "${LDAPTLS-}" "${LDAPTLS_FILE-}" \
		'one of starttls, ldaps, none' starttls
	unset LDAPTLS LDAPTLS_FILE
	LDAPTLS=$_r
	take LDAPBINDDN dn '' '' optional '' "${LDAPBINDDN-}" "${LDAPBINDDN_FILE-}" \
		'an LDAP distinguished name as cn=admin,dc=example,dc=org' 'cn=matrix,ou=Services,dc=example,dc=org'
	unset LDAPBINDDN LDAPBINDDN_FILE
	LDAPBINDDN=$_r
	take LDAPBASE dn '' '' optional '' "${LDAPBASE-}" "${LDAPBASE_FILE-}" \
		'an LDAP distinguished name as cn=admin,dc=example,dc=org' 'ou=Staff,dc=example,dc=org'
	unset LDAPBASE LDAPBASE_FILE
	LDAPBASE=$_r
	take LDAPFILTER ldap_filter '' 1000 optional '(objectClass=posixAccount)' "${LDAPFILTER-}" "${LDAPFILTER_FILE-}" \
		'one LDAP filter, in parentheses as (objectClass=posixAccount), at most 1000 bytes long' '(memberOf=cn=matrix,ou=Groups,dc=example,dc=org)'
	unset LDAPFILTER LDAPFILTER_FILE
	LDAPFILTER=$_r
	take LDAPCA certificate '' '' optional '' "${LDAPCA-}" "${LDAPCA_FILE-}" \
		'one or more certificates in PEM up to 16384 bytes, each from -----BEGIN CERTIFICATE----- to its end, and no key' '-----BEGIN CERTIFICATE-----
MIIBxjCCAW2gAwIBAgIU
AAAA
-----END CERTIFICATE-----'
	unset LDAPCA LDAPCA_FILE
	LDAPCA=$_r
	take SMTPHOST host '' '' optional '' "${SMTPHOST-}" "${SMTPHOST_FILE-}" \
		'a host'\''s name or its IPv4 or IPv6 address, without port and scheme' smtp.example.org
	unset SMTPHOST SMTPHOST_FILE
	SMTPHOST=$_r
	take SMTPPORT port '' '' optional 25 "${SMTPPORT-}" "${SMTPPORT_FILE-}" \
		'a TCP or UDP port from 1 to 65535' 587
	unset SMTPPORT SMTPPORT_FILE
	SMTPPORT=$_r
	take SMTPTLS enum auto,implicit,required,opportunistic,none '' optional auto "${SMTPTLS-}" "${SMTPTLS_FILE-}" \
		'one of auto, implicit, required, opportunistic, none' required
	unset SMTPTLS SMTPTLS_FILE
	SMTPTLS=$_r
	take SMTPUSER string '' 500 optional '' "${SMTPUSER-}" "${SMTPUSER_FILE-}" \
		'one line of text, without control characters, at most 500 bytes long' matrix@example.org
	unset SMTPUSER SMTPUSER_FILE
	SMTPUSER=$_r
	take SMTPPASS secret '' '' optional '' "${SMTPPASS-}" "${SMTPPASS_FILE-}" \
		'one line up to 4000 bytes, without control characters' 'correct horse battery staple' hidden
	unset SMTPPASS SMTPPASS_FILE
	SMTPPASS=$_r
	take SMTPFROM email '' '' optional '' "${SMTPFROM-}" "${SMTPFROM_FILE-}" \
		'a mail address as user@example.org' matrix@example.org
	unset SMTPFROM SMTPFROM_FILE
	SMTPFROM=$_r
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
	take METRICS boolean '' '' optional false "${METRICS-}" "${METRICS_FILE-}" \
		'true or false (yes, no, on, off, 1 and 0 will do)' false
	unset METRICS METRICS_FILE
	METRICS=$_r
	take IP ipv4 '' '' optional '' "${IP-}" "${IP_FILE-}" \
		'an IPv4 address' 10.192.0.10
	unset IP IP_FILE
	IP=$_r
	take CONSULSERVERS list_of_host '' '' optional '' "${CONSULSERVERS-}" "${CONSULSERVERS_FILE-}" \
		'a list with commas between, each item a host'\''s name or its IPv4 or IPv6 address, without port and scheme' 10.192.0.2,10.192.0.3,10.192.0.4
	unset CONSULSERVERS CONSULSERVERS_FILE
	CONSULSERVERS=$_r
	take GOSSIPKEY base64 ,16,24,32, '' optional '' "${GOSSIPKEY-}" "${GOSSIPKEY_FILE-}" \
		'base64 on one line, with its padding, of 16, 24 or 32 bytes' pUqJrVyVRj5jsiYEkM/tFQYfWyJIv4s3XkvDwy7Cu5s= hidden
	unset GOSSIPKEY GOSSIPKEY_FILE
	GOSSIPKEY=$_r
	take NODENAME hostname '' 63 optional '' "${NODENAME-}" "${NODENAME_FILE-}" \
		'a host'\''s name of letters, digits, hyphens and dots, or an IPv4 address, at most 63 bytes long' matrix
	unset NODENAME NODENAME_FILE
	NODENAME=$_r
	take DATACENTER string '' 64 optional '' "${DATACENTER-}" "${DATACENTER_FILE-}" \
		'one line made of A-Za-z0-9_- only, at most 64 bytes long' dc1 shown '' A-Za-z0-9_-
	unset DATACENTER DATACENTER_FILE
	DATACENTER=$_r
	take CONSULTLS boolean '' '' optional false "${CONSULTLS-}" "${CONSULTLS_FILE-}" \
		'true or false (yes, no, on, off, 1 and 0 will do)' false
	unset CONSULTLS CONSULTLS_FILE
	CONSULTLS=$_r
	take CONSULCA certificate '' '' optional '' "${CONSULCA-}" "${CONSULCA_FILE-}" \
		'one or more certificates in PEM up to 16384 bytes, each from -----BEGIN CERTIFICATE----- to its end, and no key' '-----BEGIN CERTIFICATE-----
MIIBxjCCAW2gAwIBAgIU
AAAA
-----END CERTIFICATE-----'
	unset CONSULCA CONSULCA_FILE
	CONSULCA=$_r
	take CONSULTOKEN secret '' '' optional '' "${CONSULTOKEN-}" "${CONSULTOKEN_FILE-}" \
		'one line up to 4000 bytes, without control characters' 'correct horse battery staple' hidden
	unset CONSULTOKEN CONSULTOKEN_FILE
	CONSULTOKEN=$_r
	take CONTROLUSER boolean '' '' optional false "${CONTROLUSER-}" "${CONTROLUSER_FILE-}" \
		'true or false (yes, no, on, off, 1 and 0 will do)' false
	unset CONTROLUSER CONTROLUSER_FILE
	CONTROLUSER=$_r
	take CONTROLKEY ssh_key '' '' optional '' "${CONTROLKEY-}" "${CONTROLKEY_FILE-}" \
		'a public ssh key as in a .pub file (ed25519, rsa or ecdsa), its comment of letters, digits and @._+:/=,()#%~-' 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFV1T4bZzG0c5mYyqYjZk1uC2qXo0cU4s2rS1l8Q3v7m admin@example.org'
	unset CONTROLKEY CONTROLKEY_FILE
	CONTROLKEY=$_r
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
	secret_ldap_bind=$LDAPPASSWORD
	secret_consul_ca=$CONSULCA
}

# hide_secrets	For diff: from here on every secret reads as a mark.
hide_secrets() {
	LDAPPASSWORD=${LDAPPASSWORD:+$hidden_mark}
	SMTPPASS=${SMTPPASS:+$hidden_mark}
	MYSHAREDSECRET=${MYSHAREDSECRET:+$hidden_mark}
	GOSSIPKEY=${GOSSIPKEY:+$hidden_mark}
	CONSULTOKEN=${CONSULTOKEN:+$hidden_mark}
	secret_registration=${secret_registration:+$hidden_mark}
	secret_macaroon=${secret_macaroon:+$hidden_mark}
	secret_form=${secret_form:+$hidden_mark}
	secret_signing_key=${secret_signing_key:+$hidden_mark}
	secret_ldap_bind=${secret_ldap_bind:+$hidden_mark}
	secret_consul_ca=${secret_consul_ca:+$hidden_mark}
}

# each_file function	name path owner mode services wanted render secret
each_file() {
	if [ -n "${REMOTELOG-}" ]; then wanted=yes; else wanted=no; fi
	"$1" syslog-ng /usr/local/etc/syslog-ng.conf root:wheel 0644 syslog-ng "$wanted" render_syslog_ng no
	if [ -n "${REMOTELOG-}" ]; then wanted=yes; else wanted=no; fi
	"$1" syslog-ng-rc /usr/local/etc/rc.conf.d/syslog_ng root:wheel 0644 syslog-ng "$wanted" render_syslog_ng_rc no
	if [ -n "${REMOTELOG-}" ]; then wanted=yes; else wanted=no; fi
	"$1" syslogd-rc /usr/local/etc/rc.conf.d/syslogd root:wheel 0644 '' "$wanted" render_syslogd_rc no
	"$1" nginx /usr/local/etc/nginx/nginx.conf root:wheel 0644 nginx yes render_nginx no
	"$1" nginx-rc /usr/local/etc/rc.conf.d/nginx root:wheel 0644 '' yes render_nginx_rc no
	"$1" nginx-newsyslog /usr/local/etc/newsyslog.conf.d/nginx.conf root:wheel 0644 '' yes render_nginx_newsyslog no
	"$1" homeserver /usr/local/etc/matrix-synapse/homeserver.yaml root:synapse 0640 synapse yes render_homeserver yes
	"$1" synapse-log /usr/local/etc/matrix-synapse/log.yaml root:synapse 0640 synapse yes render_synapse_log no
	"$1" synapse-newsyslog /usr/local/etc/newsyslog.conf.d/matrix-synapse.conf root:wheel 0644 '' yes render_synapse_newsyslog no
	"$1" synapse-rc /usr/local/etc/rc.conf.d/synapse root:wheel 0644 synapse yes render_synapse_rc no
	"$1" matrix-site /usr/local/etc/nginx/sites/matrix.conf root:wheel 0644 nginx yes render_matrix_site no
	"$1" well-known-client /usr/local/www/matrix/well-known/client root:wheel 0644 '' yes render_well_known_client no
	"$1" well-known-server /usr/local/www/matrix/well-known/server root:wheel 0644 '' yes render_well_known_server no
	if [ -n "${DATACENTER-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul-node /usr/local/etc/consul.d/node.json root:consul 0640 consul "$wanted" render_consul_node no
	if [ -n "${DATACENTER-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul-rc /usr/local/etc/rc.conf.d/consul root:wheel 0644 consul "$wanted" render_consul_rc no
	if [ -n "${CONSULSERVERS-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul-agent /usr/local/etc/consul.d/agent.json root:consul 0640 consul "$wanted" render_consul_agent yes
	"$1" node-exporter-rc /usr/local/etc/rc.conf.d/node_exporter root:wheel 0644 node-exporter yes render_node_exporter_rc no
	if [ "${CONTROLUSER-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" sshd /usr/local/etc/ssh/sshd_config root:wheel 0644 sshd "$wanted" render_sshd no
	if [ "${CONTROLUSER-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" sshd-rc /usr/local/etc/rc.conf.d/sshd root:wheel 0644 sshd "$wanted" render_sshd_rc no
	if [ "${CONTROLUSER-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" doas /usr/local/etc/doas.conf root:wheel 0600 '' "$wanted" render_doas no
	if [ -n "${CONSULSERVERS-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul-synapse /usr/local/etc/consul.d/synapse.json root:consul 0640 consul "$wanted" render_consul_synapse no
	if [ -n "${CONSULSERVERS-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul-node-exporter /usr/local/etc/consul.d/node-exporter.json root:consul 0640 consul "$wanted" render_consul_node_exporter no
	if [ -n "${REMOTELOG-}" ]; then wanted=yes; else wanted=no; fi
	"$1" log-sources /usr/local/etc/syslog-ng.d/matrix-synapse.conf root:wheel 0644 syslog-ng "$wanted" render_log_sources no
}

# each_directory function	name path owner mode wanted
each_directory() {
	if [ -n "${REMOTELOG-}" ]; then wanted=yes; else wanted=no; fi
	"$1" log-queue /mnt/log/queue root:wheel 0700 "$wanted"
	if [ -n "${REMOTELOG-}" ]; then wanted=yes; else wanted=no; fi
	"$1" log-drop-ins /mnt/log/conf.d root:wheel 0755 "$wanted"
	if [ -n "${REMOTELOG-}" ]; then wanted=yes; else wanted=no; fi
	"$1" log-parts /usr/local/etc/syslog-ng.d root:wheel 0755 "$wanted"
	"$1" certificates /mnt/certificates root:wheel 0700 yes
	"$1" certificates-given /mnt/certificates/given root:wheel 0700 yes
	"$1" certificates-self-signed /mnt/certificates/self-signed root:wheel 0700 yes
	"$1" certificates-trusted /mnt/certificates/trusted root:wheel 0700 yes
	"$1" nginx-drop-ins /mnt/nginx/conf.d root:wheel 0755 yes
	"$1" nginx-log /var/log/nginx root:wheel 0755 yes
	"$1" matrixdata /mnt/matrixdata synapse:synapse 0750 yes
	"$1" homeserver-drop-ins /mnt/homeserver.d root:synapse 0750 yes
	"$1" synapse-run /var/run/matrix-synapse synapse:www 0750 yes
	"$1" synapse-log /var/log/matrix-synapse root:synapse 0750 yes
	"$1" synapse-home /var/db/matrix-synapse synapse:synapse 0750 yes
	if [ -n "${DATACENTER-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul-config /usr/local/etc/consul.d root:consul 0750 "$wanted"
	if [ -n "${DATACENTER-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul-drop-ins /mnt/consul.d root:consul 0750 "$wanted"
	if [ -n "${DATACENTER-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul /mnt/consul root:consul 0750 "$wanted"
	if [ -n "${DATACENTER-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul-data /mnt/consul/data consul:consul 0750 "$wanted"
	if [ -n "${DATACENTER-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul-log /var/log/consul consul:consul 0750 "$wanted"
	if [ -n "${DATACENTER-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul-run /var/run/consul consul:consul 0750 "$wanted"
	"$1" textfile /var/db/node_exporter root:wheel 0755 yes
	if [ "${CONTROLUSER-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" ssh /mnt/ssh root:wheel 0700 "$wanted"
	if [ "${CONTROLUSER-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" ssh-drop-ins /mnt/ssh/sshd_config.d root:wheel 0700 "$wanted"
	if [ "${CONTROLUSER-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" ssh-keys /usr/local/etc/ssh root:wheel 0755 "$wanted"
}

# each_secret function	name kind size-or-command owner given services wanted
each_secret() {
	"$1" registration hex 32 synapse:synapse "$MYSHAREDSECRET" '' yes
	"$1" macaroon hex 32 synapse:synapse '' '' yes
	"$1" form hex 32 synapse:synapse '' '' yes
	"$1" signing-key command /usr/local/bin/generate_signing_key synapse:synapse '' '' yes
	"$1" ldap-bind given '' synapse:synapse "$LDAPPASSWORD" synapse yes
	"$1" consul-ca given '' consul:consul "$CONSULCA" consul yes
}

# each_service function	name rc needs check kind address timeout change log wanted, in the order of their needs
each_service() {
	if [ -n "${REMOTELOG-}" ]; then wanted=yes; else wanted=no; fi
	"$1" syslog-ng syslog-ng '' remote-log/check.sh pid /var/run/syslog.pid 30 reload /var/log/messages "$wanted"
	health_nginx
	"$1" nginx nginx '' nginx/check.sh http "$_o" 30 reload /var/log/nginx/error.log yes
	"$1" synapse synapse '' synapse/check.sh unix '/var/run/matrix-synapse/main.sock /health' 60 restart /var/log/matrix-synapse/homeserver.log yes
	if [ -n "${DATACENTER-}" ]; then wanted=yes; else wanted=no; fi
	"$1" consul consul '' consul-node/check.sh unix '/var/run/consul/http.sock /v1/agent/version' 30 restart /var/log/consul/consul.log "$wanted"
	health_node_exporter
	"$1" node-exporter node_exporter '' '' http "$_o" 30 restart '' yes
	if [ "${CONTROLUSER-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" sshd sshd '' control-user/check.sh pid /var/run/sshd.pid 30 reload '' "$wanted"
}

# each_step function	moment name script wanted
each_step() {
	"$1" before-files syslogd-was-replaced syslog-ng/remember.sh yes
	"$1" before-start syslogd-stop syslog-ng/stop-syslogd.sh yes
	"$1" after-start syslogd-start syslog-ng/start-syslogd.sh yes
	"$1" settings remote-log-settings remote-log/settings.sh yes
	"$1" settings certificate-settings certificates/settings.sh yes
	if [ "${NOSSL-}" = true ]; then wanted=no; else wanted=yes; fi
	"$1" before-files certificate certificates/certificate.sh "$wanted"
	"$1" before-files trusted certificates/trusted.sh yes
	"$1" before-start certificate-metric certificates/metrics.sh yes
	if [ "${NOSSL-}" = true ]; then wanted=no; else wanted=yes; fi
	"$1" before-files nginx-certificate nginx/certificate.sh "$wanted"
	"$1" settings ldap-settings ldap/settings.sh yes
	"$1" before-files ldap-authority ldap/authority.sh yes
	"$1" settings mail-settings mail/settings.sh yes
	"$1" settings synapse-settings synapse/settings.sh yes
	"$1" before-files synapse-authorities synapse/authorities.sh yes
	"$1" before-files synapse-log synapse/log.sh yes
	"$1" before-start synapse-lock synapse/lock.sh yes
	"$1" settings hand-written synapse/hand-written.sh yes
	"$1" settings consul-settings consul-node/settings.sh yes
	if [ -n "${DATACENTER-}" ]; then wanted=yes; else wanted=no; fi
	"$1" after-files consul-name consul-node/keep-name.sh "$wanted"
	"$1" settings address node-exporter/address.sh yes
	"$1" before-start apply-begins node-exporter/metrics.sh yes
	"$1" after-start apply-ended node-exporter/metrics.sh yes
	if [ "${CONTROLUSER-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" settings control-settings control-user/settings.sh "$wanted"
	if [ "${CONTROLUSER-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" before-files control-host-key control-user/host-key.sh "$wanted"
	if [ "${CONTROLUSER-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" after-files control-user control-user/user.sh "$wanted"
	if [ "${CONTROLUSER-}" = true ]; then wanted=no; else wanted=yes; fi
	"$1" before-start control-remove control-user/remove.sh "$wanted"
}

# each_command function	word script
each_command() {
	"$1" admin synapse/admin.sh
	"$1" token synapse/token.sh
	"$1" consul consul-node/command.sh
}

# each_marker function	name value guards advice
each_marker() {
	"$1" server-name "$DOMAIN" matrixdata/homeserver.db 'DOMAIN is part of every user'\''s and room'\''s name and can never change: set it back, or give a new server an empty dataset'
	"$1" database sqlite matrixdata/homeserver.db 'use an image that keeps this engine, or move the database first'
}

# each_rule function	kind names value..., or kind name value want example condition wanted
each_rule() {
	"$1" together 'LDAPSERVER LDAPDOMAIN LDAPPASSWORD' "$LDAPSERVER" "$LDAPDOMAIN" "$LDAPPASSWORD"
	"$1" requires 'LDAPBINDDN LDAPSERVER' "$LDAPBINDDN" "$LDAPSERVER"
	"$1" requires 'LDAPBASE LDAPSERVER' "$LDAPBASE" "$LDAPSERVER"
	"$1" requires 'LDAPCA LDAPSERVER' "$LDAPCA" "$LDAPSERVER"
	"$1" together 'SMTPHOST SMTPFROM' "$SMTPHOST" "$SMTPFROM"
	"$1" together 'SMTPUSER SMTPPASS' "$SMTPUSER" "$SMTPPASS"
	"$1" requires 'SMTPUSER SMTPHOST SMTPFROM' "$SMTPUSER" "$SMTPHOST" "$SMTPFROM"
	"$1" together 'CONSULSERVERS DATACENTER GOSSIPKEY' "$CONSULSERVERS" "$DATACENTER" "$GOSSIPKEY"
	"$1" together 'CONSULTLS=true CONSULCA' "${CONSULTLS#false}" "$CONSULCA"
	"$1" requires 'CONSULCA CONSULSERVERS' "$CONSULCA" "$CONSULSERVERS"
	"$1" requires 'CONSULTOKEN CONSULSERVERS' "$CONSULTOKEN" "$CONSULSERVERS"
}

# each_remote function	name address script wanted
each_remote() {
	if [ -n "${REMOTELOG-}" ]; then wanted=yes; else wanted=no; fi
	remote_log
	"$1" log "$_o" remote-log/reach.sh "$wanted"
	if [ -n "${LDAPSERVER-}" ]; then wanted=yes; else wanted=no; fi
	remote_ldap
	"$1" ldap "$_o" ldap/reach.sh "$wanted"
	if [ -n "${SMTPHOST-}" ]; then wanted=yes; else wanted=no; fi
	remote_mail
	"$1" mail "$_o" mail/reach.sh "$wanted"
	if [ -n "${CONSULSERVERS-}" ]; then wanted=yes; else wanted=no; fi
	remote_consul
	"$1" consul "$_o" consul-agent/reach.sh "$wanted"
}

# each_owned function	path
each_owned() {
	"$1" /usr/local/etc/syslog-ng.conf
	"$1" /usr/local/etc/rc.conf.d/syslog_ng
	"$1" /usr/local/etc/rc.conf.d/syslogd
	"$1" /usr/local/etc/nginx/nginx.conf
	"$1" /usr/local/etc/rc.conf.d/nginx
	"$1" /usr/local/etc/newsyslog.conf.d/nginx.conf
	"$1" /usr/local/etc/matrix-synapse/homeserver.yaml
	"$1" /usr/local/etc/matrix-synapse/log.yaml
	"$1" /usr/local/etc/newsyslog.conf.d/matrix-synapse.conf
	"$1" /usr/local/etc/rc.conf.d/synapse
	"$1" /usr/local/etc/nginx/sites/matrix.conf
	"$1" /usr/local/www/matrix/well-known/client
	"$1" /usr/local/www/matrix/well-known/server
	"$1" /usr/local/etc/consul.d/node.json
	"$1" /usr/local/etc/rc.conf.d/consul
	"$1" /usr/local/etc/consul.d/agent.json
	"$1" /usr/local/etc/rc.conf.d/node_exporter
	"$1" /usr/local/etc/ssh/sshd_config
	"$1" /usr/local/etc/rc.conf.d/sshd
	"$1" /usr/local/etc/doas.conf
	"$1" /usr/local/etc/consul.d/synapse.json
	"$1" /usr/local/etc/consul.d/node-exporter.json
	"$1" /usr/local/etc/syslog-ng.d/matrix-synapse.conf
	"$1" /mnt/secrets
	"$1" /mnt/secrets/.new
	"$1" /mnt/log/queue
	"$1" /mnt/log/conf.d
	"$1" /usr/local/etc/syslog-ng.d
	"$1" /mnt/certificates
	"$1" /mnt/certificates/given
	"$1" /mnt/certificates/self-signed
	"$1" /mnt/certificates/trusted
	"$1" /mnt/nginx/conf.d
	"$1" /var/log/nginx
	"$1" /mnt/matrixdata
	"$1" /mnt/homeserver.d
	"$1" /var/run/matrix-synapse
	"$1" /var/log/matrix-synapse
	"$1" /var/db/matrix-synapse
	"$1" /usr/local/etc/consul.d
	"$1" /mnt/consul.d
	"$1" /mnt/consul
	"$1" /mnt/consul/data
	"$1" /var/log/consul
	"$1" /var/run/consul
	"$1" /var/db/node_exporter
	"$1" /mnt/ssh
	"$1" /mnt/ssh/sshd_config.d
	"$1" /usr/local/etc/ssh
	"$1" /mnt/secrets/registration
	"$1" /mnt/secrets/macaroon
	"$1" /mnt/secrets/form
	"$1" /mnt/secrets/signing-key
	"$1" /mnt/secrets/ldap-bind
	"$1" /mnt/secrets/consul-ca
}
