render_page() {
	local _html_GREETING
	escape_html "$GREETING"
	_html_GREETING=$_e
	_o='<p>'$_html_GREETING'</p>
'
}
