# Run with the staged tree in $1. Synapse's own reader looks at the staged file and the operator's drop-ins, as
# the user that will read them. Its first line names the python that this image was built with.
IFS= read -r python </usr/local/bin/synapse_homeserver
python=${python#'#!'}
grep -l CHANGEME "$1/usr/local/etc/matrix-synapse/homeserver.yaml" && return 1
su -m synapse -c "$python -m synapse.config -c '$1/usr/local/etc/matrix-synapse/homeserver.yaml' -c '$dataset/homeserver.d'" >/dev/null
