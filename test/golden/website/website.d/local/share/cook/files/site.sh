render_site() {
	_o='# Owned by cook.
'
	if [ "$NOSSL" = true ]; then
		_o=$_o'server {
	listen 80;
	server_name '$DOMAIN';
	root /usr/local/www/website;
}
'
	else
		_o=$_o'server {
	listen 80;
	server_name '$DOMAIN';
	return 301 https://$host$request_uri;
}
server {
	listen 443 ssl;
	server_name '$DOMAIN';
		add_header X-Content-Type-Options nosniff always;
		add_header Referrer-Policy no-referrer always;
'
		if [ "$certificate_trusted" = true ]; then
			_o=$_o'		add_header Strict-Transport-Security "max-age=31536000" always;
'
		fi
		_o=$_o'	root /usr/local/www/website;
}
'
	fi
}
