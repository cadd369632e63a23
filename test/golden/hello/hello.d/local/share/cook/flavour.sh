# Tables of the flavour hello; made by flavourist from its definition.

flavour=hello
flavour_version=1.2.3
dataset=/data
renderers='web web-plain page web.health'
hidden_mark='(hidden)'

# clear_variables	Forgets what the caller of cook has under these names.
clear_variables() {
	unset DOMAIN DOMAIN_FILE NOTLS NOTLS_FILE WEBHOST WEBHOST_FILE WEBUSER WEBUSER_FILE WEBPASSWORD WEBPASSWORD_FILE LOGLEVEL LOGLEVEL_FILE UPSTREAMS UPSTREAMS_FILE GREETING GREETING_FILE
}

# take_variables	Checks every variable, each after the one that its default is taken from.
take_variables() {
	take DOMAIN domain '' '' required '' "${DOMAIN-}" "${DOMAIN_FILE-}" \
		'a domain name with at least one dot, of letters, digits and hyphens (punycode for others)' example.org
	unset DOMAIN DOMAIN_FILE
	DOMAIN=$_r
	take NOTLS boolean '' '' optional false "${NOTLS-}" "${NOTLS_FILE-}" \
		'true or false (yes, no, on, off, 1 and 0 will do)' false
	unset NOTLS NOTLS_FILE
	NOTLS=$_r
	take WEBHOST domain '' '' optional "$DOMAIN" "${WEBHOST-}" "${WEBHOST_FILE-}" \
		'a domain name with at least one dot, of letters, digits and hyphens (punycode for others)' example.org
	unset WEBHOST WEBHOST_FILE
	WEBHOST=$_r
	take WEBUSER string '' '' optional '' "${WEBUSER-}" "${WEBUSER_FILE-}" \
		'one line of text up to 4000 bytes, without control characters' 'some text'
	unset WEBUSER WEBUSER_FILE
	WEBUSER=$_r
	take WEBPASSWORD secret '' '' optional '' "${WEBPASSWORD-}" "${WEBPASSWORD_FILE-}" \
		'one line up to 4000 bytes, without control characters' 'correct horse battery staple' hidden
	unset WEBPASSWORD WEBPASSWORD_FILE
	WEBPASSWORD=$_r
	take LOGLEVEL enum error,warn,info '' optional warn "${LOGLEVEL-}" "${LOGLEVEL_FILE-}" \
		'one of error, warn, info' warn
	unset LOGLEVEL LOGLEVEL_FILE
	LOGLEVEL=$_r
	take UPSTREAMS list_of_port 1024 '' optional '' "${UPSTREAMS-}" "${UPSTREAMS_FILE-}" \
		'a list with commas between, each item a TCP or UDP port from 1 to 65535, at least 1024' '8001, 8002'
	unset UPSTREAMS UPSTREAMS_FILE
	UPSTREAMS=$_r
	take GREETING string 1 200 optional 'Hello; world' "${GREETING-}" "${GREETING_FILE-}" \
		'one line of text, without control characters, 1 to 200 bytes long' 'Hello; world'
	unset GREETING GREETING_FILE
	GREETING=$_r
}

# load_secrets	Reads the secrets from the dataset for the templates.
load_secrets() {
	read_secret statistics "$WEBPASSWORD"
	secret_statistics=$_r
	read_secret cookie ''
	secret_cookie=$_r
	read_secret key ''
	secret_key=$_r
}

# hide_secrets	For diff: from here on every secret reads as a mark.
hide_secrets() {
	WEBPASSWORD=${WEBPASSWORD:+$hidden_mark}
	secret_statistics=${secret_statistics:+$hidden_mark}
	secret_cookie=${secret_cookie:+$hidden_mark}
	secret_key=${secret_key:+$hidden_mark}
}

# each_file function	name path owner mode services wanted render secret
each_file() {
	if [ "${NOTLS-}" = true ]; then wanted=no; else wanted=yes; fi
	"$1" web /usr/local/etc/nginx/nginx.conf root:www 0640 web,feeder "$wanted" render_web no
	if [ "${NOTLS-}" = true ]; then wanted=yes; else wanted=no; fi
	"$1" web-plain /usr/local/etc/nginx/nginx.conf root:wheel 0644 web "$wanted" render_web_plain no
	"$1" page /usr/local/www/hello/index.html root:wheel 0644 '' yes render_page no
}

# each_directory function	name path owner mode wanted
each_directory() {
	"$1" state /data/state www:www 0750 yes
	if [ -n "${state_folder-}" ]; then wanted=yes; else wanted=no; fi
	"$1" cache /var/cache/web root:wheel 0755 "$wanted"
}

# each_secret function	name kind size-or-command owner given services wanted
each_secret() {
	"$1" statistics base64 32 www:www "$WEBPASSWORD" '' yes
	"$1" cookie hex 16 root:wheel '' '' yes
	if [ "${NOTLS-}" = true ]; then wanted=no; else wanted=yes; fi
	"$1" key command '/usr/local/bin/makekey -t ed25519' root:wheel '' '' "$wanted"
}

# each_service function	name rc needs check kind address timeout change log wanted, in the order of their needs
each_service() {
	if [ "${NOTLS-}" = true ]; then wanted=no; else wanted=yes; fi
	"$1" feeder feeder '' '' unix '/var/run/feeder.sock /health' 60 restart '' "$wanted"
	health_web
	"$1" web nginx feeder web/check.sh http "$_o" 30 reload /var/log/nginx/error.log yes
	"$1" idle idle '' '' command 'service idle status' 60 restart '' yes
}

# each_step function	moment name script wanted
each_step() {
	"$1" settings base-settings base/settings.sh yes
}

# each_command function	word script
each_command() {
	"$1" statistics web/statistics.sh
}

# each_marker function	name value guards advice
each_marker() {
	"$1" server-name "$DOMAIN" state/db 'set DOMAIN back'
	"$1" engine sqlite state/db 'use an image with this engine'
}

# each_rule function	kind names value..., or kind name value want example condition wanted
each_rule() {
	"$1" together 'WEBUSER WEBPASSWORD' "$WEBUSER" "$WEBPASSWORD"
}

# each_remote function	name address script wanted
each_remote() {
	:
}

# each_owned function	path
each_owned() {
	"$1" /usr/local/etc/nginx/nginx.conf
	"$1" /usr/local/www/hello/index.html
	"$1" /data/secrets
	"$1" /data/secrets/.new
	"$1" /data/state
	"$1" /var/cache/web
	"$1" /data/secrets/statistics
	"$1" /data/secrets/cookie
	"$1" /data/secrets/key
}
