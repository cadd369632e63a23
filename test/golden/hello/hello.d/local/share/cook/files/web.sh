render_web() {
	_o='listen 443;
'
}
