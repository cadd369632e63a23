# For checks: `request URL [curl options]` asks the jail as a browser would that trusts only its certificate.
# With NOSSL, https:// becomes http://, as a proxy in front of the jail would do it.
for folder in given self-signed; do
	authority=$DATASET/certificates/$folder/fullchain.pem
	[ ! -s "$authority" ] || break
done

request() {
	url=$1
	shift
	[ "$NOSSL" = false ] || url=http://${url#https://}
	curl -q -sS --max-time 20 --noproxy '*' --connect-to "::$JAIL:" --cacert "$authority" "$@" "$url"
}

# json FILTER	Reads one value out of JSON; fails when it is not there.
json() {
	jq -er "$1"
}

# wrong TEXT	Ends the check: what the title says is not so.
wrong() {
	echo "$1" >&2
	exit 1
}
