# Reading and checking values, with builtins only.

# read_file path	The file's text in _r, exact to the byte (sh cannot hold a NUL).
read_file() {
	local line
	_r=
	while IFS= read -r line; do
		_r=$_r$line$nl
	done <"$1"
	_r=$_r$line
}

# shown value	The value in _r as a message may show it: shortened, and not at all when it would disturb a terminal.
shown() {
	case $1 in
	*[![:print:]]*) _r='a value with unprintable characters' ;;
	*) _r="'$1'" ;;
	esac
	[ ${#1} -le 80 ] || _r="a value of ${#1} bytes"
}

refused=' '

# take name type min max need default value file want example
#	Checks one variable; its normal form, its default or nothing goes to _r. An empty value counts as not given.
take() {
	local name type min max need default value file want example got
	name=$1 type=$2 min=$3 max=$4 need=$5 default=$6 value=$7 file=$8 want=$9
	shift 9
	# one line of it, for a problem is one line
	example=${1%%"$nl"*}
	_r=
	if [ -n "$file" ]; then
		if [ -n "$value" ]; then
			refused="$refused$name "
			problem "$name: want $name or ${name}_FILE, got both; remove one of them"
			return 0
		fi
		if ! [ -f "$file" ] || ! [ -r "$file" ]; then
			shown "$file"
			refused="$refused$name "
			problem "${name}_FILE: want a file that cook can read, got $_r; put the value there, or give $name itself"
			_r=
			return 0
		fi
		read_file "$file"
		value=${_r%"$nl"}
		_r=
	fi
	if [ -z "$value" ]; then
		if [ "$need" = required ]; then
			problem "$name: want $want, got nothing; for example $name=$example"
		fi
		_r=$default
		return 0
	fi
	case $type in
	list_of_*) type_list "${type#list_of_}" "$value" "$min" "$max" && return 0 ;;
	*) "type_$type" "$value" "$min" "$max" && return 0 ;;
	esac
	case $type in
	secret | list_of_secret) got='a value that is not' ;;
	*) shown "$value" && got=$_r ;;
	esac
	_r=
	refused="$refused$name "
	problem "$name: want $want, got $got; for example $name=$example"
}
