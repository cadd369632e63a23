# Reading and checking values, with builtins only.

# read_file path [most]	The file's text in _r, exact to the byte (sh cannot hold a NUL); fails when it is longer than
#	`most` bytes. Joined in small buffers: to add each line to a long text would take seconds.
read_file() {
	local line buffer most
	most=${2:-1000000}
	_r=
	buffer=
	while IFS= read -r line; do
		buffer=$buffer$line$nl
		[ ${#buffer} -ge 4000 ] || continue
		_r=$_r$buffer
		buffer=
		[ ${#_r} -le "$most" ] || return 1
	done <"$1"
	_r=$_r$buffer$line
	[ ${#_r} -le "$most" ]
}

# shown value	The value in _r as a message may show it: shortened, and not at all when it would disturb a terminal.
shown() {
	case $1 in
	*[![:print:]]*) _r='a value with unprintable characters' ;;
	*) _r="'$1'" ;;
	esac
	[ ${#1} -le 80 ] || _r="a value of ${#1} bytes"
}

# given and found wrong; required, or wanted by a rule, and found missing
refused=' '
lacking=' '

# made_of characters	Succeeds when _r holds nothing but these, given as a pattern's brackets hold them; empty: any.
made_of() {
	local others
	[ -n "$1" ] || return 0
	others="*[!$1]*"
	# shellcheck disable=SC2254 # a pattern
	case $_r in
	$others) return 1 ;;
	esac
}

# take_old name value file name value file	What is given to an old name is taken for the one that replaces it, whose value
#	and file go to _r and _f.
take_old() {
	_r=$5 _f=$6
	[ -n "$2$3" ] || return 0
	warnings="$warnings$1: want its new name $4, got the old one; write $4 instead$nl"
	if [ -z "$5$6" ]; then
		_r=$2 _f=$3
	elif [ "$2" != "$5" ] || [ "$3" != "$6" ]; then
		problem "$1: want $4 alone, which replaces it, got both, which say different things; remove $1"
	fi
}

# take name type min max need default value file want example [shown|hidden [words characters]]
#	Checks one variable; its normal form, its default or nothing goes to _r. An empty value counts as not given.
take() {
	local name type min max need default value file want example got hidden words characters
	name=$1 type=$2 min=$3 max=$4 need=$5 default=$6 value=$7 file=$8 want=$9
	shift 9
	# one line of it, for a problem is one line
	example=${1%%"$nl"*} hidden=${2-} words=${3-} characters=${4-}
	_r=
	if [ -n "$file" ]; then
		if [ -n "$value" ]; then
			refused="$refused$name "
			problem "$name: want $name or ${name}_FILE, got both; remove one of them"
			return 0
		fi
		case $file in
		/*) ;;
		*)
			shown "$file"
			# it may be the secret itself, given to the wrong name
			[ "$hidden" != hidden ] || _r='a value that does not'
			refused="$refused$name "
			problem "${name}_FILE: want a path that begins with /, got $_r; put the value there, or give $name itself"
			_r=
			return 0
			;;
		esac
		if ! [ -f "$file" ] || ! [ -r "$file" ]; then
			shown "$file"
			[ "$hidden" != hidden ] || _r='a path where there is none'
			refused="$refused$name "
			problem "${name}_FILE: want a file that cook can read, got $_r; put the value there, or give $name itself"
			_r=
			return 0
		fi
		if ! read_file "$file" 65536 || [ "$(stat -L -f %z "$file")" -ne ${#_r} ]; then
			_r=
			refused="$refused$name "
			problem "${name}_FILE: want a text of at most 64 KiB, got a longer one or one with a NUL; put the value alone there"
			return 0
		fi
		value=${_r%"$nl"}
		_r=
	fi
	if [ -z "$value" ]; then
		if [ "$need" = required ]; then
			lacking="$lacking$name "
			problem "$name: want $want, got nothing; for example $name=$example"
		fi
		_r=$default
		return 0
	fi
	case $value in
	*,*) ;;
	*)
		# a word that is accepted beside the type
		case ,$words, in
		*",$value,"*)
			_r=$value
			return 0
			;;
		esac
		;;
	esac
	case $type in
	list_of_*) type_list "${type#list_of_}" "$value" "$min" "$max" && return 0 ;;
	*) "type_$type" "$value" "$min" "$max" && made_of "$characters" && return 0 ;;
	esac
	case $hidden in
	hidden) got='a value that is not' ;;
	*)
		shown "$value"
		got=$_r
		# the file may be one that nobody meant to show
		case $file in
		'') ;;
		*[[:cntrl:]]*) got='what is in the file' ;;
		*) got="what is in $file" ;;
		esac
		;;
	esac
	_r=
	refused="$refused$name "
	problem "$name: want $want, got $got; for example $name=$example"
}
