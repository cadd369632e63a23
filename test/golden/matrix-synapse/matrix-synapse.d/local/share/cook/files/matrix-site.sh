render_matrix_site() {
	_o='# Owned by cook.
upstream synapse {
	server unix:/var/run/matrix-synapse/main.sock;
	keepalive 16;
}
'
	if [ "$NOSSL" = true ]; then
		_o=$_o'server {
	listen 80;
	server_name '$DOMAIN
		if [ -n "$other_name" ]; then
			_o=$_o' '$other_name
		fi
		_o=$_o';
		add_header X-Content-Type-Options nosniff always;
		add_header Referrer-Policy no-referrer always;
'
		if [ "$certificate_trusted" = true ]; then
			_o=$_o'		add_header Strict-Transport-Security "max-age=31536000" always;
'
		fi
		_o=$_o'	# Synapse allows the same size; 1M is what nginx allows unasked.
	client_max_body_size 50m;

	# Nothing after the upstream'\''s name: with a path nginx would rewrite the URI and break signatures.
	# /_synapse/admin stays closed to the world: reach it inside the jail, over the socket.
	location ~ ^/(_matrix|_synapse/client)/ {
		# nginx chose by the path without its dots and %-signs, and hands on the path as it came
		if ($request_uri !~ "^/(_matrix|_synapse/client)/") {
			return 404;
		}
		proxy_pass http://synapse;
		proxy_http_version 1.1;
		proxy_set_header Connection "";
		proxy_set_header Host $host:$server_port;
		proxy_set_header X-Forwarded-For $remote_addr;
		proxy_set_header X-Forwarded-Proto $scheme;
		# a client may wait this long for news
		proxy_read_timeout 600s;
		proxy_request_buffering off;
	}
	# Asked again and again by whoever watches: OK while Synapse answers.
	location = /health {
		access_log off;
		proxy_pass http://synapse;
		proxy_http_version 1.1;
		proxy_set_header Connection "";
	}
	location = / {
		return 302 /_matrix/static/;
	}
	location / {
		return 404;
	}
	location /.well-known/matrix/ {
		alias /usr/local/www/matrix/well-known/;
		default_type application/json;
		add_header X-Content-Type-Options nosniff always;
		add_header Referrer-Policy no-referrer always;
'
		if [ "$certificate_trusted" = true ]; then
			_o=$_o'		add_header Strict-Transport-Security "max-age=31536000" always;
'
		fi
		_o=$_o'		add_header Access-Control-Allow-Origin * always;
	}
}
'
	else
		_o=$_o'server {
	listen 80;
	server_name '$DOMAIN
		if [ -n "$other_name" ]; then
			_o=$_o' '$other_name
		fi
		_o=$_o';
	return 301 https://$host$request_uri;
}
server {
	listen 443 ssl;
	server_name '$DOMAIN
		if [ -n "$other_name" ]; then
			_o=$_o' '$other_name
		fi
		_o=$_o';
		add_header X-Content-Type-Options nosniff always;
		add_header Referrer-Policy no-referrer always;
'
		if [ "$certificate_trusted" = true ]; then
			_o=$_o'		add_header Strict-Transport-Security "max-age=31536000" always;
'
		fi
		_o=$_o'	# Synapse allows the same size; 1M is what nginx allows unasked.
	client_max_body_size 50m;

	# Nothing after the upstream'\''s name: with a path nginx would rewrite the URI and break signatures.
	# /_synapse/admin stays closed to the world: reach it inside the jail, over the socket.
	location ~ ^/(_matrix|_synapse/client)/ {
		# nginx chose by the path without its dots and %-signs, and hands on the path as it came
		if ($request_uri !~ "^/(_matrix|_synapse/client)/") {
			return 404;
		}
		proxy_pass http://synapse;
		proxy_http_version 1.1;
		proxy_set_header Connection "";
		proxy_set_header Host $host:$server_port;
		proxy_set_header X-Forwarded-For $remote_addr;
		proxy_set_header X-Forwarded-Proto $scheme;
		# a client may wait this long for news
		proxy_read_timeout 600s;
		proxy_request_buffering off;
	}
	# Asked again and again by whoever watches: OK while Synapse answers.
	location = /health {
		access_log off;
		proxy_pass http://synapse;
		proxy_http_version 1.1;
		proxy_set_header Connection "";
	}
	location = / {
		return 302 /_matrix/static/;
	}
	location / {
		return 404;
	}
	location /.well-known/matrix/ {
		alias /usr/local/www/matrix/well-known/;
		default_type application/json;
		add_header X-Content-Type-Options nosniff always;
		add_header Referrer-Policy no-referrer always;
'
		if [ "$certificate_trusted" = true ]; then
			_o=$_o'		add_header Strict-Transport-Security "max-age=31536000" always;
'
		fi
		_o=$_o'		add_header Access-Control-Allow-Origin * always;
	}
}
server {
	listen 8448 ssl default_server;
	server_name '$DOMAIN
		if [ -n "$other_name" ]; then
			_o=$_o' '$other_name
		fi
		_o=$_o';
		add_header X-Content-Type-Options nosniff always;
		add_header Referrer-Policy no-referrer always;
'
		if [ "$certificate_trusted" = true ]; then
			_o=$_o'		add_header Strict-Transport-Security "max-age=31536000" always;
'
		fi
		_o=$_o'	# Synapse allows the same size; 1M is what nginx allows unasked.
	client_max_body_size 50m;

	# Nothing after the upstream'\''s name: with a path nginx would rewrite the URI and break signatures.
	# /_synapse/admin stays closed to the world: reach it inside the jail, over the socket.
	location ~ ^/(_matrix|_synapse/client)/ {
		# nginx chose by the path without its dots and %-signs, and hands on the path as it came
		if ($request_uri !~ "^/(_matrix|_synapse/client)/") {
			return 404;
		}
		proxy_pass http://synapse;
		proxy_http_version 1.1;
		proxy_set_header Connection "";
		proxy_set_header Host $host:$server_port;
		proxy_set_header X-Forwarded-For $remote_addr;
		proxy_set_header X-Forwarded-Proto $scheme;
		# a client may wait this long for news
		proxy_read_timeout 600s;
		proxy_request_buffering off;
	}
	# Asked again and again by whoever watches: OK while Synapse answers.
	location = /health {
		access_log off;
		proxy_pass http://synapse;
		proxy_http_version 1.1;
		proxy_set_header Connection "";
	}
	location = / {
		return 302 /_matrix/static/;
	}
	location / {
		return 404;
	}
	location /.well-known/matrix/ {
		alias /usr/local/www/matrix/well-known/;
		default_type application/json;
		add_header X-Content-Type-Options nosniff always;
		add_header Referrer-Policy no-referrer always;
'
		if [ "$certificate_trusted" = true ]; then
			_o=$_o'		add_header Strict-Transport-Security "max-age=31536000" always;
'
		fi
		_o=$_o'		add_header Access-Control-Allow-Origin * always;
	}
}
'
	fi
}
