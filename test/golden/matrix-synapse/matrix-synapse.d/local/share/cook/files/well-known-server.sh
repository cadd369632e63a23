render_well_known_server() {
	_o='{
  "m.server": "'$MATRIXHOST':443"
}
'
}
