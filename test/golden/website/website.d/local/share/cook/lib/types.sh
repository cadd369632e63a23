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

# type_boolean value min max	Succeeds for true or false (yes, no, on, off, 1 and 0 will do).
type_boolean() {
	case $1 in
	[Tt][Rr][Uu][Ee] | [Yy][Ee][Ss] | [Oo][Nn] | 1) _r=true ;;
	[Ff][Aa][Ll][Ss][Ee] | [Nn][Oo] | [Oo][Ff][Ff] | 0) _r=false ;;
	*) return 1 ;;
	esac
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
