# cook token create ADMIN [USES]
[ "${1-}" = create ] && [ $# -ge 2 ] && [ $# -le 3 ] || fail 64 'usage: cook token create ADMIN [USES]'
IFS= read -r python </usr/local/bin/synapse_homeserver
"${python#'#!'}" "$share/programs/synapse/accounts.py" "$dataset/secrets/registration" token "$2" "${3-}"
