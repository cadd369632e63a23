remote_log() {
	_o=
	if [ -n "$REMOTELOG" ]; then
		_o=$_o$REMOTELOG':514'
	fi
}
