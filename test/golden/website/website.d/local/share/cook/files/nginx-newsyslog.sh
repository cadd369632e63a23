render_nginx_newsyslog() {
	_o='# Owned by cook. Logs are kept for 14 days; nginx reopens them on SIGUSR1.
/var/log/nginx/access.log	root:wheel	640	14	*	@T00	XC	/var/run/nginx.pid	30
/var/log/nginx/error.log	root:wheel	640	14	*	@T00	XC	/var/run/nginx.pid	30
'
}
