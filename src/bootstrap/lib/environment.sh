# Where the variables come from: /tmp/environment.sh, which pot writes at each start, and nothing else.

environment=/tmp/environment.sh
live_value='one with a live $ or `'

# load_environment	Takes this flavour's variables from pot's file; what is wrong with it becomes problems. The file is run
#	in a subshell: it may break, and other names in it (PATH, run, stage...) must not reach cook's own variables.
load_environment() {
	local answer
	clear_variables
	_POT_NAME=
	_POT_IP=
	[ -e "$environment" ] || return 0
	if [ -L "$environment" ] || ! [ -f "$environment" ] || ! [ -O "$environment" ]; then
		problem "$environment: want the file that pot writes, got one of another owner or kind; stop and start the jail"
		return 0
	fi
	judge_lines
	[ -z "$problems" ] || return 0
	answer=$(
		. "$environment" 2>&1 >/dev/null
		hand_over
	) || :
	case $nl$answer$nl in
	"${nl}cook: read$nl"*) take_over "${answer#"cook: read"}" ;;
	*)
		judge_lines live
		# what sh says could show a part of a value
		[ -n "$problems" ] || problem "$environment: want lines that sh can read, got one at which it stops; set all variables again, and stop and start the jail"
		;;
	esac
}

# hand_over	Prints every variable that the file has set, as the table of the flavour names them.
hand_over() {
	IFS=
	nl='
'
	echo 'cook: read'
	# shellcheck disable=SC2317 # take_variables calls it
	take() {
		hand_over_one "$1" "$7"
		hand_over_one "$1_FILE" "$8"
		_r=
	}
	# shellcheck disable=SC2317 # so is this
	take_old() {
		hand_over_one "$1" "$2"
		hand_over_one "$1_FILE" "$3"
		_r=$5 _f=$6
	}
	take_variables
}

# hand_over_one name value	NAME=value; further lines of a value begin with a plus.
hand_over_one() {
	local rest prefix
	rest=$2 prefix=$1=
	[ -n "$rest" ] || return 0
	while :; do
		# to look for a newline that is not there, by cutting, takes seconds in a long value
		case $rest in
		*"$nl"*) ;;
		*) break ;;
		esac
		printf '%s\n' "$prefix${rest%%"$nl"*}"
		rest=${rest#*"$nl"}
		prefix=+
	done
	printf '%s\n' "$prefix$rest"
}

# take_over lines	Sets the variables that hand_over printed.
take_over() {
	local line pair
	pair=
	IFS=$nl
	for line in $1; do
		case $line in
		+*)
			pair=$pair$nl${line#+}
			continue
			;;
		esac
		[ -z "$pair" ] || export "${pair?}"
		pair=$line
	done
	IFS=
	[ -z "$pair" ] || export "${pair?}"
}

# own_word name text	What pot itself says in this line of its file, in _r; it writes those without quotes.
own_word() {
	_r=
	case $2 in
	*"${nl}export $1="*)
		_r=${2##*"${nl}export $1="}
		_r=${_r%%"$nl"*}
		;;
	esac
}

# judge_lines [live]	pot writes its variables unchecked, and one bad one breaks them all: says which. With `live` also those
#	that sh expands, which is no fault as long as sh can do it.
judge_lines() {
	local line name rest before
	name='' before=''
	read_file "$environment"
	rest=$_r
	own_word _POT_NAME "$nl$rest"
	_POT_NAME=$_r
	own_word _POT_IP "$nl$rest"
	_POT_IP=$_r
	while [ -n "$rest" ]; do
		line=${rest%%"$nl"*}
		rest=${rest#"$line"}
		rest=${rest#"$nl"}
		case $line in
		'export "'*'='*) ;;
		'' | 'export _POT_'*) continue ;;
		*)
			if [ -n "$name" ]; then
				# in place of what was wrong with its first line
				problems=$before
				problem "$name: want a value without a newline, which pot cannot carry; put it into a file that the jail can read and set ${name}_FILE to its path"
			fi
			name=
			continue
			;;
		esac
		line=${line#'export "'}
		name=${line%%=*}
		before=$problems
		if [ ${#line} -gt 70000 ]; then
			problem "$name: want a value of at most 64 KiB, got ${#line} bytes; put it into a file and set ${name}_FILE"
			continue
		fi
		case $name in
		'' | [0-9]* | *[!A-Za-z0-9_]*)
			shown "$name"
			problem "$_r: want a name of letters, digits and _; on the host, with all other variables but this one: pot set-env -p ${_POT_NAME:-POT} -E NAME=VALUE ..."
			;;
		esac
		find_live "${line#*=}"
		[ -n "${1-}" ] || [ "$_r" != "$live_value" ] || _r=
		[ -z "$_r" ] ||
			problem "$name: want a value that sh reads back as it is, got $_r; on the host, with all other variables: pot set-env -p ${_POT_NAME:-POT} -E '$name=VALUE', in it \\\\ for \\, \\\$ for \$ and \\\` for \`, or: flavourist env set"
	done
}

# find_live text	What in a value, as it stands between pot's quotes with the last of them, sh would not read as it is: in
#	_r; empty when there is nothing.
find_live() {
	local rest plain live
	rest=$1 live=
	while :; do
		case $rest in
		*[\\\"\$\`]*) ;;
		*) break ;;
		esac
		plain=${rest%%[\\\"\$\`]*}
		rest=${rest#"$plain"}
		case $rest in
		'"')
			_r=$live
			return 0
			;;
		'"'*) break ;;
		\\?*) rest=${rest#??} ;;
		\\) break ;;
		*)
			live=$live_value
			rest=${rest#?}
			;;
		esac
	done
	_r="one that breaks the quotes of $environment"
}
