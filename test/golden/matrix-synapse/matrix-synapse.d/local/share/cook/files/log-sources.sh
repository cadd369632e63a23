render_log_sources() {
	_o='# Owned by cook. When the queue on the dataset is full, reading these files waits: nothing of them is lost.
log {
	source {
		file(
			"/var/log/matrix-synapse/homeserver.log"
			program-override("synapse")
			default-facility(daemon)
			flags(no-parse)
			follow-freq(1)
		);
		file(
			"/var/log/nginx/error.log"
			program-override("nginx")
			default-facility(daemon)
			flags(no-parse)
			follow-freq(1)
		);
	};
	destination(remote);
	flags(flow-control);
};
'
}
