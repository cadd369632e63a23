render_web_plain() {
	_o='listen 80;
'
}
