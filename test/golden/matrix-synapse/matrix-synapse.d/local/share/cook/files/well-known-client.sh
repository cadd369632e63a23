render_well_known_client() {
	_o='{
  "m.homeserver": {
    "base_url": "https://'$MATRIXHOST'"
  }
}
'
}
