# Synapse may write its log, but make no file beside it: the folder is root's.
synapse_log=/var/log/matrix-synapse/homeserver.log
if ! [ -e "$synapse_log" ]; then
	: >"$synapse_log"
	change_owner synapse:synapse "$synapse_log"
	own_all
fi
