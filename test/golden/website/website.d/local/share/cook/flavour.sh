# Tables of the flavour website; made by flavourist from its definition.

flavour=website
flavour_version=0.1.0
dataset=/mnt
renderers='nginx nginx-rc nginx-newsyslog node-exporter-rc page site nginx.health node-exporter.health'
hidden_mark='(hidden)'

# clear_variables	Forgets what the caller of cook has under these names.
clear_variables() {
	unset DATASETID DATASETID_FILE DOMAIN DOMAIN_FILE NOSSL NOSSL_FILE SSLEMAIL SSLEMAIL_FILE IP IP_FILE
}

# take_variables	Checks every variable, each after the one that its default is taken from.
take_variables() {
	take DATASETID string '' 64 optional '' "${DATASETID-}" "${DATASETID_FILE-}" \
		'one line of text, without control characters, at most 64 bytes long' 6f1d0c5b2a9e4387
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
	take SSLEMAIL email '' '' optional '' "${SSLEMAIL-}" "${SSLEMAIL_FILE-}" \
		'a mail address as user@example.org, or none' admin@example.org shown none ''
	unset SSLEMAIL SSLEMAIL_FILE
	SSLEMAIL=$_r
	take IP ipv4 '' '' optional '' "${IP-}" "${IP_FILE-}" \
		'an IPv4 address' 10.192.0.10
	unset IP IP_FILE
	IP=$_r
}

# load_secrets	Reads the secrets from the dataset for the templates.
load_secrets() {
	:
}

# hide_secrets	For diff: from here on every secret reads as a mark.
hide_secrets() {
	:
}

# each_file function	name path owner mode services wanted render secret
each_file() {
	"$1" nginx /usr/local/etc/nginx/nginx.conf root:wheel 0644 nginx yes render_nginx no
	"$1" nginx-rc /usr/local/etc/rc.conf.d/nginx root:wheel 0644 '' yes render_nginx_rc no
	"$1" nginx-newsyslog /usr/local/etc/newsyslog.conf.d/nginx.conf root:wheel 0644 '' yes render_nginx_newsyslog no
	"$1" node-exporter-rc /usr/local/etc/rc.conf.d/node_exporter root:wheel 0644 node-exporter yes render_node_exporter_rc no
	"$1" page /usr/local/www/website/index.html root:wheel 0644 '' yes render_page no
	"$1" site /usr/local/etc/nginx/sites/website.conf root:wheel 0644 nginx yes render_site no
}

# each_directory function	name path owner mode wanted
each_directory() {
	"$1" certificates /mnt/certificates root:wheel 0700 yes
	"$1" certificates-given /mnt/certificates/given root:wheel 0700 yes
	"$1" certificates-self-signed /mnt/certificates/self-signed root:wheel 0700 yes
	"$1" certificates-trusted /mnt/certificates/trusted root:wheel 0700 yes
	"$1" nginx-drop-ins /mnt/nginx/conf.d root:wheel 0755 yes
	"$1" nginx-log /var/log/nginx root:wheel 0755 yes
	"$1" textfile /var/db/node_exporter root:wheel 0755 yes
}

# each_secret function	name kind size-or-command owner given services wanted
each_secret() {
	:
}

# each_service function	name rc needs check kind address timeout change log wanted, in the order of their needs
each_service() {
	health_nginx
	"$1" nginx nginx '' nginx/check.sh http "$_o" 30 reload /var/log/nginx/error.log yes
	health_node_exporter
	"$1" node-exporter node_exporter '' '' http "$_o" 30 restart '' yes
}

# each_step function	moment name script wanted
each_step() {
	"$1" settings certificate-settings certificates/settings.sh yes
	if [ "${NOSSL-}" = true ]; then wanted=no; else wanted=yes; fi
	"$1" before-files certificate certificates/certificate.sh "$wanted"
	"$1" before-files trusted certificates/trusted.sh yes
	"$1" before-start certificate-metric certificates/metrics.sh yes
	if [ "${NOSSL-}" = true ]; then wanted=no; else wanted=yes; fi
	"$1" before-files nginx-certificate nginx/certificate.sh "$wanted"
	"$1" settings address node-exporter/address.sh yes
	"$1" before-start apply-begins node-exporter/metrics.sh yes
	"$1" after-start apply-ended node-exporter/metrics.sh yes
}

# each_command function	word script
each_command() {
	:
}

# each_marker function	name value guards advice
each_marker() {
	:
}

# each_rule function	kind names value..., or kind name value want example condition wanted
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
	"$1" /usr/local/etc/rc.conf.d/node_exporter
	"$1" /usr/local/www/website/index.html
	"$1" /usr/local/etc/nginx/sites/website.conf
	"$1" /mnt/secrets
	"$1" /mnt/secrets/.new
	"$1" /mnt/certificates
	"$1" /mnt/certificates/given
	"$1" /mnt/certificates/self-signed
	"$1" /mnt/certificates/trusted
	"$1" /mnt/nginx/conf.d
	"$1" /var/log/nginx
	"$1" /var/db/node_exporter
}
