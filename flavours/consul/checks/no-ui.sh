. "$CHECKS/consul/checks/ask.sh"
version=$(ask /v1/agent/version | jq -r .HumanVersion)
[ -n "$version" ] || wrong 'the API does not answer'
status=$(ask /ui/ -o /dev/null -w '%{http_code}')
[ "$status" = 404 ] || wrong "/ui/ answers with $status"
