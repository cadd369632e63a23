# Run with the staged tree in $1. Synapse's own reader looks at the staged file and the operator's drop-ins, as
# the user that will read them. Its first line names the python that this image was built with.
IFS= read -r python </usr/local/bin/synapse_homeserver
python=${python#'#!'}
read_file "$1/usr/local/etc/matrix-synapse/homeserver.yaml"
case $_r in
*CHANGEME*)
	say 'homeserver.yaml holds the word CHANGEME: with it the rc script does not start Synapse' >&2
	return 1
	;;
esac
su -m synapse -c "$python -m synapse.config -c '$1/usr/local/etc/matrix-synapse/homeserver.yaml' -c '$dataset/homeserver.d'" >/dev/null </dev/null
