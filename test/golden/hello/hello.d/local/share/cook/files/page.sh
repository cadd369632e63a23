render_page() {
	_o='<p>'
	escape_html "$GREETING"
	_o=$_o$_e'</p>
'
}
