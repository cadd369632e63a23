render_homeserver() {
	local _json_string_secret_registration _json_string_ldap_base _json_string_ldap_bind_dn _json_string_secret_ldap_bind _json_string_LDAPFILTER _json_string_SMTPUSER _json_string_SMTPPASS _json_string_mail_sender
	escape_json_string "$secret_registration"
	_json_string_secret_registration=$_e
	escape_json_string "$ldap_base"
	_json_string_ldap_base=$_e
	escape_json_string "$ldap_bind_dn"
	_json_string_ldap_bind_dn=$_e
	escape_json_string "$secret_ldap_bind"
	_json_string_secret_ldap_bind=$_e
	escape_json_string "$LDAPFILTER"
	_json_string_LDAPFILTER=$_e
	escape_json_string "$SMTPUSER"
	_json_string_SMTPUSER=$_e
	escape_json_string "$SMTPPASS"
	_json_string_SMTPPASS=$_e
	escape_json_string "$mail_sender"
	_json_string_mail_sender=$_e
	_o='# Owned by cook: it puts this file back. Your own settings belong on the dataset, in
# /mnt/homeserver.d/*.yaml: read after this file, a key there replaces the same key here.

# --- who this server is
server_name: "'$DOMAIN'"
public_baseurl: "https://'$MATRIXHOST'/"
serve_server_wellknown: false
'
	if [ -n "$ALERTEMAIL" ]; then
		_o=$_o'admin_contact: "'
		helper_mailto "$ALERTEMAIL"
		_o=$_o$_e'"
'
	fi
	_o=$_o'report_stats: false
signing_key_path: "/mnt/secrets/signing-key"
trusted_key_servers:
  - server_name: matrix.org
suppress_key_server_warning: true

# --- where it listens: nginx reaches it over this socket, nobody else does
pid_file: /var/run/matrix-synapse/homeserver.pid
listeners:
  - path: /var/run/matrix-synapse/main.sock
    type: http
    x_forwarded: true
    resources:
      - names: [client, federation]
        compress: false
'
	if [ "$METRICS" = true ]; then
		_o=$_o'  - port: 9009
    type: metrics
'
		if [ -n "$IP" ]; then
			_o=$_o'    bind_addresses: ["'$IP'"]
'
		else
			_o=$_o'    bind_addresses: ["127.0.0.1"]
'
		fi
		_o=$_o'enable_metrics: true
'
	fi
	_o=$_o'
# --- where it keeps things
database:
  name: sqlite3
  args:
    database: "/mnt/matrixdata/homeserver.db"
media_store_path: "/mnt/matrixdata/media_store"
enable_authenticated_media: true
# nginx has the same number
max_upload_size: 50M
# copies of other servers'\'' media grow without bound otherwise; the users'\'' own files are kept
media_retention:
  remote_media_lifetime: 90d
forgotten_room_retention_period: 28d
log_config: /usr/local/etc/matrix-synapse/log.yaml

# --- secrets
registration_shared_secret: "'$_json_string_secret_registration'"
macaroon_secret_key_path: "/mnt/secrets/macaroon"
form_secret_path: "/mnt/secrets/form"

# --- accounts
enable_registration: '$REGISTRATIONENABLE'
registration_requires_token: true
enable_registration_without_verification: false
allow_guest_access: false
# the defaults lock out an office behind one address after five logins
rc_login:
  address:
    per_second: 0.17
    burst_count: 10
  account:
    per_second: 0.17
    burst_count: 5
  failed_attempts:
    per_second: 0.17
    burst_count: 3
rc_message:
  per_second: 0.5
  burst_count: 30
user_directory:
  enabled: true
  search_all_users: true
  prefer_local_users: true
encryption_enabled_by_default_for_room_type: invite
autocreate_auto_join_rooms_federated: false

'
	if [ -n "$LDAPSERVER" ]; then
		_o=$_o'# --- accounts of the directory: whoever logs in with one has an account here from then on
modules:
  - module: cook_ldap.LdapLogin
    config:
      enabled: true
      mode: search
      uri: "'$ldap_uri'"
      start_tls: '$ldap_start_tls'
      # 2: the certificate must be good
      tls_options:
        validate: 2
'
		if [ -n "$LDAPCA" ]; then
			_o=$_o'        ca_certs_file: /usr/local/etc/ssl/ldap-authority.pem
'
		fi
		_o=$_o'      base: "'$_json_string_ldap_base'"
      attributes:
        uid: uid
        mail: mail
        name: givenName
      bind_dn: "'$_json_string_ldap_bind_dn'"
'
		if [ "$ldap_password_file" = true ]; then
			_o=$_o'      bind_password_file: "/mnt/secrets/ldap-bind"
'
		else
			_o=$_o'      bind_password: "'$_json_string_secret_ldap_bind'"
'
		fi
		_o=$_o'      filter: "'$_json_string_LDAPFILTER'"
'
	fi
	_o=$_o'
'
	if [ -n "$SMTPHOST" ]; then
		_o=$_o'# --- mail: for passwords that were forgotten, and news for those who are away
email:
  smtp_host: "'$SMTPHOST'"
  smtp_port: '$SMTPPORT'
  force_tls: '$mail_implicit'
  require_transport_security: '$mail_required'
  enable_tls: '$mail_tls_allowed'
'
		if [ -n "$SMTPUSER" ]; then
			_o=$_o'  smtp_user: "'$_json_string_SMTPUSER'"
'
			if [ -n "$SMTPPASS" ]; then
				_o=$_o'  smtp_pass: "'$_json_string_SMTPPASS'"
'
			fi
		fi
		_o=$_o'  notif_from: "'$_json_string_mail_sender'"
  app_name: Matrix
  enable_notifs: true
'
	fi
	_o=$_o'
# --- privacy and other servers
require_auth_for_profile_requests: true
allow_public_rooms_without_auth: false
allow_public_rooms_over_federation: false
federation_client_minimum_tls_version: "1.2"
url_preview_enabled: false
turn_allow_guests: false
push:
  include_content: false
'
}
