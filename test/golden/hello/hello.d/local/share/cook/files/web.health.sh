health_web() {
	_o='http://'
	if [ -n "$WEBHOST" ]; then
		_o=$_o$WEBHOST
	fi
	_o=$_o':80/health'
}
