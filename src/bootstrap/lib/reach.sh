# Servers elsewhere: for the scripts of remotes, which tell in one line why theirs is of no use.

# reach host port how authority	Connects to it, for at most 4 s. `how`: none, or tls, or the protocol in which TLS is asked for
#	(as s_client's -starttls names it). `authority`: a file of certificates, the only ones to trust; or nothing.
#	Succeeds when all is well. Else `obstacle` is one of absent, plain (no TLS there), issuer, name, certificate; and _r
#	says it in words.
reach() {
	local host said
	host=$1
	case $host in
	*:*) host=[$host] ;;
	esac
	obstacle=absent
	_r='no answer'
	if [ "$3" = none ]; then
		! timeout 4 nc -z -w 4 "$1" "$2" >/dev/null 2>&1 </dev/null || obstacle=
		[ -z "$obstacle" ]
		return
	fi
	set -- "$1" "$host:$2" "$3" "$4"
	set -- "$@" s_client -connect "$2" -verify_return_error
	case $1 in
	*:*) set -- "$@" -verify_ip "$1" ;;
	*[!0-9.]*) set -- "$@" -verify_hostname "$1" ;;
	*) set -- "$@" -verify_ip "$1" ;;
	esac
	[ "$3" = tls ] || set -- "$@" -starttls "$3"
	[ -z "$4" ] || set -- "$@" -CAfile "$4" -no-CApath -no-CAstore
	shift 4
	said=$(timeout 4 openssl "$@" 2>&1 </dev/null) && return 0
	case $said in
	*'verify error:num='*) judge_certificate "${said#*verify error:num=}" ;;
	*CONNECTED*)
		obstacle=plain
		_r='it does not speak TLS there'
		;;
	*'not known'* | *'not resolve'* | *'name resolution'* | *'No address'*) _r='its name cannot be resolved' ;;
	*refused*) _r='nothing listens there' ;;
	esac
	return 1
}

# judge_certificate number:words...	What OpenSSL does not like about it.
judge_certificate() {
	_r=${1#*:}
	_r=${_r%%"$nl"*}
	case ${1%%:*} in
	2 | 18 | 19 | 20 | 21 | 27)
		obstacle=issuer
		_r="its certificate comes from nobody who is trusted ($_r)"
		;;
	62 | 63 | 64)
		obstacle=name
		_r="its certificate is for another name ($_r)"
		;;
	*)
		obstacle=certificate
		_r="its certificate cannot be used ($_r)"
		;;
	esac
}
