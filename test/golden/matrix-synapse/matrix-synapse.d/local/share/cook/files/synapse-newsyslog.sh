render_synapse_newsyslog() {
	_o='# Owned by cook. Ten files of 10 MB; Synapse opens the new one by itself.
/var/log/matrix-synapse/homeserver.log	synapse:synapse	640	10	10240	*	XCN
'
}
