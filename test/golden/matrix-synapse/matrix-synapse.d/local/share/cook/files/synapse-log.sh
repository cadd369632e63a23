render_synapse_log() {
	_o='# Owned by cook. Kept by Synapse itself: ten files of 10 MB.
version: 1
formatters:
  precise:
    format: "%(asctime)s - %(name)s - %(lineno)d - %(levelname)s - %(request)s - %(message)s"
handlers:
  file:
    class: logging.handlers.RotatingFileHandler
    formatter: precise
    filename: /var/log/matrix-synapse/homeserver.log
    maxBytes: 10485760
    backupCount: 10
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
