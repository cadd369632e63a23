# cook admin create NAME
[ "${1-}" = create ] && [ $# -eq 2 ] || fail 64 'usage: cook admin create NAME'
IFS= read -r python </usr/local/bin/synapse_homeserver
"${python#'#!'}" "$share/programs/synapse/accounts.py" "$dataset/secrets/registration" admin "$2"
