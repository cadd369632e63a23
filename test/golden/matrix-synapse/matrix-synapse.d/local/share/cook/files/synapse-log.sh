render_synapse_log() {
	_o='# Owned by cook. newsyslog keeps ten files of 10 MB; Synapse sees by itself that the file is another one.
version: 1
formatters:
  precise:
    format: "%(asctime)s - %(name)s - %(lineno)d - %(levelname)s - %(request)s - %(message)s"
handlers:
  file:
    class: logging.handlers.WatchedFileHandler
    formatter: precise
    filename: /var/log/matrix-synapse/homeserver.log
    encoding: utf8
loggers:
  # DEBUG would write access tokens into the log
  synapse.storage.SQL:
    level: INFO
root:
  level: INFO
  handlers: [file]
disable_existing_loggers: false
'
}
