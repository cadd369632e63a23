render_nginx() {
	_o='# Owned by cook: it puts this file back. Your own settings belong on the dataset,
# in /mnt/nginx/conf.d/*.conf (read last, inside http).
user www;
worker_processes auto;
error_log /var/log/nginx/error.log warn;
pid /var/run/nginx.pid;

events {
	worker_connections 4096;
}

http {
	include /usr/local/etc/nginx/mime.types;
	default_type application/octet-stream;
	# No query strings: clients put access tokens there.
	log_format cook '\''$remote_addr - [$time_iso8601] "$request_method $uri" $status $body_bytes_sent $request_time'\'';
	access_log /var/log/nginx/access.log cook;
	server_tokens off;
	sendfile on;
	tcp_nopush on;
	keepalive_timeout 65;
	gzip on;
	gzip_types application/json text/css text/plain;
	gzip_proxied any;
	server_names_hash_bucket_size 512;
	map_hash_bucket_size 512;
	client_body_timeout 60s;
	client_header_timeout 20s;
	send_timeout 60s;
	reset_timedout_connection on;
'
	if [ "$NOSSL" != true ]; then
		_o=$_o'
	ssl_certificate "'$certificate_folder'/fullchain.pem";
	ssl_certificate_key "'$certificate_folder'/privkey.pem";
	ssl_protocols TLSv1.2 TLSv1.3;
	ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
	ssl_prefer_server_ciphers off;
	ssl_session_cache shared:tls:10m;
	ssl_session_timeout 1d;
	ssl_session_tickets off;
	include /usr/local/etc/nginx/http2.conf;
'
	fi
	_o=$_o'
	# Asked by cook, and the answer to every name that no site has.
	server {
		listen 80 default_server;
		server_name 127.0.0.1;
		access_log off;
		location = /cook-health {
			return 204;
		}
		location / {
			return 404;
		}
	}

	include sites/*.conf;
	include "/mnt/nginx/conf.d/*.conf";
}
'
}
