render_nginx_rc() {
	_o='# Owned by cook, which starts this service itself: while /etc/rc boots ($autoboot is set) it is off, for rc does not
# look then whether a service runs already.
nginx_enable=NO
[ -n "${autoboot-}" ] || nginx_enable=YES
'
}
