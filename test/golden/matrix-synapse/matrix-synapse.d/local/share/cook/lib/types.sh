# _type_range number min max lowest highest	Succeeds for a number between both pairs of bounds.
_type_range() {
	[ "$1" -ge "$4" ] && [ "$1" -le "$5" ] && [ "$1" -ge "${2:-$4}" ] && [ "$1" -le "${3:-$5}" ]
}

# _type_length min max greatest	Succeeds when _r is not empty and has min to max bytes.
_type_length() {
	[ -n "$_r" ] && [ ${#_r} -le "$3" ] && [ ${#_r} -ge "${1:-1}" ] && [ ${#_r} -le "${2:-$3}" ]
}

# _type_lower word	The word with small letters in _r.
_type_lower() {
	local _l _p
	_r=$1
	case $_r in
	*[A-Z]*) ;;
	*) return 0 ;;
	esac
	for _l in Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj Kk Ll Mm Nn Oo Pp Qq Rr Ss Tt Uu Vv Ww Xx Yy Zz; do
		IFS=${_l%?}
		# shellcheck disable=SC2086 # split at the letter; the dot keeps an empty last part
		set -- $_r.
		IFS=''
		_r=$1
		shift
		for _p; do
			_r=$_r${_l#?}$_p
		done
		_r=${_r%.}
	done
}

# _type_trim text	The text without blanks at its ends in _r.
_type_trim() {
	local _b _o
	_r=$1
	case $_r in
	[\ '	']* | *[\ '	']) ;;
	*) return 0 ;;
	esac
	_b='[ 	][ 	][ 	][ 	]'
	_b=$_b$_b$_b$_b
	# many at a time and then the rest one by one, since each time the text is copied
	for _b in "$_b$_b$_b$_b" '[ 	]'; do
		_o=''
		# shellcheck disable=SC2295 # a pattern
		while [ "$_o" != "$_r" ]; do
			_o=$_r
			_r=${_r#$_b}
		done
		_o=''
		# shellcheck disable=SC2295 # a pattern
		while [ "$_o" != "$_r" ]; do
			_o=$_r
			_r=${_r%$_b}
		done
	done
}

# _type_labels name	Succeeds for labels of letters, digits and inner hyphens; small, without the last dot, in _r.
_type_labels() {
	local _p
	[ ${#1} -le 254 ] || return 1
	_r=${1%.}
	case .$_r. in
	*[!0-9A-Za-z.-]* | *..* | *.-* | *-.*) return 1 ;;
	esac
	IFS=.
	# shellcheck disable=SC2086 # split at the dots
	set -- $_r
	IFS=''
	for _p; do
		[ ${#_p} -le 63 ] || return 1
	done
	_type_lower "$_r"
}

# _type_utf8 text controls	Succeeds for UTF-8 without control characters other than these, and without
#	those that readers of YAML change or refuse: U+0080 to U+009F, U+2028, U+2029, U+FFFE, U+FFFF.
_type_utf8() {
	local _80 _8f _90 _9f _a0 _a8 _a9 _be _bf _c2 _e0 _e2 _ed _ef _f0 _f4 _c _n
	case $1 in
	*[!\ -~$2]*) ;;
	*) return 0 ;;
	esac
	# sh can say a byte above 7f only as part of a character: the first or the last of these
	_80=À _8f=Ï _90=Ð _9f=ß _a0=à _a8=è _a9=é _be=þ _bf=ÿ
	_80=${_80#?} _8f=${_8f#?} _90=${_90#?} _9f=${_9f#?} _a0=${_a0#?}
	_a8=${_a8#?} _a9=${_a9#?} _be=${_be#?} _bf=${_bf#?}
	_c2=£ _e0=บ _e2=… _ed=퀀 _ef=＠ _f0=😀 _f4=􀀀
	_c2=${_c2%?} _e0=${_e0%??} _e2=${_e2%??} _ed=${_ed%??} _ef=${_ef%??}
	_f0=${_f0%???} _f4=${_f4%???}
	# a byte that continues a character, and any other
	_c=[$_80-$_bf]
	_n=[!$_80-$_bf]
	# shellcheck disable=SC2254 # the variables hold patterns
	case $1 in
	# a control character, or a byte that UTF-8 never uses
	*[!\ -~$2$_80-$_bf$_c2-$_f4]*) return 1 ;;
	# the first byte of two, three or four, and then too few
	*[$_c2-$_f4] | *[$_c2-$_f4]$_n*) return 1 ;;
	*[$_e0-$_f4]? | *[$_e0-$_f4]?$_n*) return 1 ;;
	*[$_f0-$_f4]?? | *[$_f0-$_f4]??$_n*) return 1 ;;
	# too many
	$_c* | *[!$_80-$_bf$_c2-$_f4]$_c*) return 1 ;;
	*[!\ -~$2$_80-$_bf$_e0-$_f4]$_c$_c* | *[$_e0-$_ef]$_c$_c$_c* | *[$_f0-$_f4]$_c$_c$_c$_c*) return 1 ;;
	# longer than need be, surrogates, above U+10FFFF
	*${_e0}[$_80-$_9f]* | *${_f0}[$_80-$_8f]* | *${_ed}[$_a0-$_bf]* | *${_f4}[$_90-$_bf]*) return 1 ;;
	# U+0080 to U+009F, U+2028, U+2029, U+FFFE, U+FFFF
	*${_c2}[$_80-$_9f]* | *$_e2${_80}[$_a8$_a9]* | *$_ef${_bf}[$_be$_bf]*) return 1 ;;
	esac
}

# type_string value min max	Succeeds for one line of text up to 4000 bytes, without control characters.
type_string() {
	_r=$1
	_type_length "$2" "$3" 4000 && _type_utf8 "$1" '	'
}

# type_text value min max	Succeeds for text up to 16384 bytes, without control characters other than newline and tab.
type_text() {
	_r=$1
	_type_length "$2" "$3" 16384 && _type_utf8 "$1" '	
'
}

# type_secret value min max	Succeeds for one line up to 4000 bytes, without control characters.
type_secret() {
	_r=$1
	_type_length "$2" "$3" 4000 && _type_utf8 "$1" '	'
}

# type_boolean value min max	Succeeds for true or false (yes, no, on, off, 1 and 0 will do).
type_boolean() {
	case $1 in
	[Tt][Rr][Uu][Ee] | [Yy][Ee][Ss] | [Oo][Nn] | 1) _r=true ;;
	[Ff][Aa][Ll][Ss][Ee] | [Nn][Oo] | [Oo][Ff][Ff] | 0) _r=false ;;
	*) return 1 ;;
	esac
}

# type_port value min max	Succeeds for a TCP or UDP port from 1 to 65535.
type_port() {
	case $1 in
	'' | *[!0-9]* | 0* | ??????*) return 1 ;;
	esac
	_type_range "$1" "$2" "$3" 1 65535 || return 1
	_r=$1
}

# type_hostname value min max	Succeeds for a host's name of letters, digits, hyphens and dots, or an IPv4 address.
type_hostname() {
	_type_labels "$1" || return 1
	case ${_r##*.} in
	*[!0-9]*) ;;
	*) type_ipv4 "$_r" '' '' || return 1 ;;
	esac
	_type_length "$2" "$3" 253
}

# type_host value min max	Succeeds for a host's name or its IPv4 or IPv6 address, without port and scheme.
type_host() {
	case $1 in
	*:*) type_ipv6 "$1" '' '' ;;
	*) type_hostname "$1" '' '' ;;
	esac && _type_length "$2" "$3" 253
}

# type_domain value min max	Succeeds for a domain name with at least one dot, of letters, digits and hyphens (punycode for others).
type_domain() {
	_type_labels "$1" || return 1
	case ${_r##*.} in
	"$_r") return 1 ;;
	*[!0-9]*) ;;
	*) return 1 ;;
	esac
	_type_length "$2" "$3" 253
}

# type_ipv4 value min max	Succeeds for an IPv4 address.
type_ipv4() {
	local _min _max _n
	_r=$1 _min=$2 _max=$3
	[ ${#_r} -le 15 ] || return 1
	case $_r in
	*[!0-9.]* | *.) return 1 ;;
	esac
	IFS=.
	# shellcheck disable=SC2086 # split at the dots
	set -- $_r
	IFS=''
	[ $# -eq 4 ] || return 1
	for _n; do
		case $_n in
		'' | 0?* | ????*) return 1 ;;
		esac
		[ "$_n" -le 255 ] || return 1
	done
	_type_length "$_min" "$_max" 15
}

# type_ipv6 value min max	Succeeds for an IPv6 address without a zone.
type_ipv6() {
	local _o _v _min _max _n _g
	_o=$1 _v=$1 _min=$2 _max=$3
	[ ${#_v} -le 45 ] || return 1
	case $_v in
	*[!:]:) return 1 ;;
	*:*.*)
		# a dotted tail counts for two groups
		type_ipv4 "${_v##*:}" '' '' || return 1
		_v=${_v%:*}:0:0
		;;
	esac
	IFS=:
	# shellcheck disable=SC2086 # split at the colons, with a mark where :: was
	case $_v in
	*::*) set -- ${_v%%::*} :: ${_v#*::} ;;
	*) set -- $_v ;;
	esac
	IFS=''
	_n=$#
	for _g; do
		case $_g in
		::)
			[ "$_n" -le 8 ] || return 1
			_n=8
			;;
		'' | *[!0-9A-Fa-f]* | ?????*) return 1 ;;
		esac
	done
	[ "$_n" -eq 8 ] || return 1
	_type_lower "$_o"
	_type_length "$_min" "$_max" 45
}

# type_email value min max	Succeeds for a mail address as user@example.org.
type_email() {
	local _l
	case $1 in
	.* | *..* | *.@* | @* | *[!0-9A-Za-z!#%\&\'*+./=?^_\{\|\}~@-]*) return 1 ;;
	*@*) ;;
	*) return 1 ;;
	esac
	[ ${#1} -le 320 ] || return 1
	_l=${1%@*}
	[ ${#_l} -le 64 ] || return 1
	type_domain "${1#*@}" '' '' || return 1
	_r=$_l@$_r
	_type_length "$2" "$3" 254
}

# type_enum value values	Succeeds for one of a few words.
type_enum() {
	case $1 in
	'' | *,*) return 1 ;;
	esac
	case ,$2, in
	*",$1,"*) _r=$1 ;;
	*) return 1 ;;
	esac
}

# type_base64 value min max	Succeeds for base64 on one line, with its padding.
type_base64() {
	local _n
	[ $((${#1} % 4)) -eq 0 ] || return 1
	_r=$1
	case $1 in
	*==) _r=${1%??} ;;
	*=) _r=${1%?} ;;
	esac
	case $_r in
	*[!0-9A-Za-z+/]*) return 1 ;;
	esac
	_n=$((${#1} * 3 / 4 - ${#1} + ${#_r}))
	_r=$1
	case $2 in
	,*)
		case $2 in
		*",$_n,"*) ;;
		*) return 1 ;;
		esac
		_type_length '' '' 16384
		;;
	*) _type_length "$2" "$3" 16384 ;;
	esac
}

# type_ssh_key value min max	Succeeds for a public ssh key as in a .pub file (ed25519, rsa or ecdsa), its comment of letters, digits and @._+:/=,()#%~-.
type_ssh_key() {
	local _v _k
	_v=$1
	[ ${#_v} -le 4000 ] || return 1
	case $_v in
	*[!0-9A-Za-z\ @._+:/=,\(\)\#%~-]*) return 1 ;;
	esac
	case $_v in
	'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA'*) ;;
	'ssh-rsa AAAAB3NzaC1yc2EAAA'*) ;;
	'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAA'*) ;;
	'ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAA'*) ;;
	'ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAA'*) ;;
	'sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAA'*) ;;
	'sk-ecdsa-sha2-nistp256@openssh.com AAAAInNrLWVjZHNhLXNoYTItbmlzdHAyNTZAb3BlbnNzaC5jb20AAA'*) ;;
	*) return 1 ;;
	esac
	_k=${_v#* }
	type_base64 "${_k%% *}" '' '' || return 1
	while :; do
		case $_v in
		*\ ) _v=${_v%?} ;;
		*) break ;;
		esac
	done
	_r=$_v
	_type_length "$2" "$3" 4000
}

# type_certificate value min max	Succeeds for one or more certificates in PEM up to 16384 bytes, each from -----BEGIN CERTIFICATE----- to its end, and no key.
type_certificate() {
	local _v _min _max _line _at _n _count
	_v=$1 _min=$2 _max=$3 _at=out: _n=0 _count=0
	type_text "$_v" '' '' || return 1
	IFS='
'
	# shellcheck disable=SC2086 # split at the newlines; an empty line says nothing
	set -- $_v
	IFS=''
	for _line; do
		case $_at$_line in
		'out:-----BEGIN CERTIFICATE-----') _at=in: _n=0 ;;
		out:*-----*) return 1 ;;
		out:*) ;;
		'in:-----END CERTIFICATE-----' | 'last:-----END CERTIFICATE-----')
			[ "$_n" -gt 0 ] || return 1
			_at=out: _count=$((_count + 1))
			;;
		in:*)
			_n=1
			case $_line in
			*==) _at=last: _line=${_line%==} ;;
			*=) _at=last: _line=${_line%=} ;;
			esac
			case $_line in
			'' | *[!0-9A-Za-z+/]*) return 1 ;;
			esac
			;;
		*) return 1 ;;
		esac
	done
	[ "$_at" = out: ] && [ "$_count" -gt 0 ] || return 1
	_r=$_v
	_type_length "$_min" "$_max" 16384
}

# type_dn value min max	Succeeds for an LDAP distinguished name as cn=admin,dc=example,dc=org.
type_dn() {
	local _s _t _p _min _max _v
	_v=$1 _min=$2 _max=$3
	[ ${#_v} -le 1024 ] && _type_utf8 "$_v" '' || return 1
	# each escape becomes one harmless character
	_s=$_v _t=''
	while :; do
		case $_s in
		*\\*) ;;
		*) break ;;
		esac
		_t=$_t${_s%%\\*}x
		_s=${_s#*\\}
		case $_s in
		[0-9A-Fa-f][0-9A-Fa-f]*) _s=${_s#??} ;;
		[\ \"\#+,\;\<=\>\\]*) _s=${_s#?} ;;
		*) return 1 ;;
		esac
	done
	_s=$_t$_s
	case $_s in
	*[\"\;\<\>]* | *[,+]) return 1 ;;
	esac
	IFS=,+
	# shellcheck disable=SC2086 # split between the parts
	set -- $_s
	IFS=''
	for _p; do
		while :; do
			case $_p in
			\ *) _p=${_p#?} ;;
			*) break ;;
			esac
		done
		case $_p in
		[A-Za-z]*=* | [0-9]*=*) ;;
		*) return 1 ;;
		esac
		_t=${_p%%=*}
		case $_t in
		[A-Za-z]*[!0-9A-Za-z-]* | [0-9]*[!0-9.]* | [0-9]*..* | *.) return 1 ;;
		esac
		case ${_p#*=} in
		'#'*) return 1 ;;
		*[!\ ]*) ;;
		*) return 1 ;;
		esac
	done
	_r=$_v
	_type_length "$_min" "$_max" 1024
}

# type_ldap_filter value min max	Succeeds for one LDAP filter up to 4000 bytes, in parentheses as (objectClass=posixAccount).
type_ldap_filter() {
	local _v _min _max _d _k _p _c
	_v=$1 _min=$2 _max=$3 _d=0
	type_string "$_v" '' '' || return 1
	case $_v in
	*'()'*) return 1 ;;
	'('*')') ;;
	*) return 1 ;;
	esac
	IFS='('
	# shellcheck disable=SC2086 # split at the parentheses that open; nothing is before the first
	set -- $_v
	IFS=''
	shift
	_k=$#
	for _p; do
		IFS=')'
		for _c in $_p.; do
			_d=$((_d - 1))
		done
		IFS=''
		# one opened, and one part less than there are parts closed
		_d=$((_d + 2)) _k=$((_k - 1))
		# only the last of them closes the first
		[ "$_d" -gt 0 ] || [ "$_k" -eq 0 ] || return 1
	done
	[ "$_d" -eq 0 ] || return 1
	_r=$_v
	_type_length "$_min" "$_max" 4000
}

# type_list type value min max	Succeeds when each item between commas is of the type; joined without blanks in _r.
type_list() {
	local _type _min _max _list _part _n _v
	[ ${#2} -le 16384 ] || return 1
	case $2 in
	*,) return 1 ;;
	esac
	_type=type_$1 _min=$3 _max=$4
	IFS=,
	# shellcheck disable=SC2086 # split at the commas
	set -- $2
	IFS=''
	[ $# -gt 0 ] || return 1
	# joined by way of a short part, since a long string is copied each time that it grows
	_list='' _part='' _n=0
	for _v; do
		_type_trim "$_v"
		_v=$_r
		[ -n "$_v" ] || return 1
		"$_type" "$_v" "$_min" "$_max" || return 1
		_part=$_part,$_r
		_n=$((_n + 1))
		case $_n in
		*00)
			_list=$_list$_part
			_part=''
			;;
		esac
	done
	_r=$_list$_part
	_r=${_r#,}
}
