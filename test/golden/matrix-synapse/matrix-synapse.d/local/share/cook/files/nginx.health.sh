health_nginx() {
	_o='http://127.0.0.1/cook-health'
}
