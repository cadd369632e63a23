# Where the variables come from: /tmp/environment.sh, which pot writes at each start, and nothing else.

environment=/tmp/environment.sh

# load_environment	Takes this flavour's variables from pot's file; what is wrong with it becomes problems. Only a file
#	that assigns and does nothing else is run, and that in a subshell: other names in it (PATH, run, stage...) must not
#	reach cook's own variables.
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
	# what sh says could show a part of a value
	*) problem "$environment: want lines that sh can read, got one at which it stops; set all variables again, and stop and start the jail" ;;
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

# find_pot_words	What pot itself says in its file: the name of the pot, and its address.
find_pot_words() {
	local line
	while IFS= read -r line; do
		is_pot_word "$line" || continue
		case $line in
		'export _POT_NAME='*) _POT_NAME=${line#*=} ;;
		'export _POT_IP='*) _POT_IP=${line#*=} ;;
		esac
	done <"$environment"
}

# is_pot_word line	Is it a line of pot's own, in which nothing is live? pot writes these without quotes.
is_pot_word() {
	case $1 in
	*[[:cntrl:]]* | *[\"\'\$\`\;\&\|\<\>\(\)]* | *\\[!\ ]* | *\\) return 1 ;;
	'export _POT_'*) ;;
	*) return 1 ;;
	esac
}

# judge_lines	pot writes its variables unchecked: one bad one breaks them all, or runs a command. Says which. The file is
#	read line by line: to cut lines off a long text takes seconds.
judge_lines() {
	local line name before
	name='' before=''
	find_pot_words
	while IFS= read -r line || [ -n "$line" ]; do
		case $line in
		'export "'*'='*) ;;
		'') continue ;;
		*)
			! is_pot_word "$line" || continue
			if [ -n "$name" ]; then
				# in place of what was wrong with its first line
				problems=$before
				problem "$name: want a value without a newline, which pot cannot carry; put it into a file that the jail can read and set ${name}_FILE to its path"
			elif [ -z "$problems" ]; then
				problem "$environment: want the lines that pot writes, got another one; stop and start the jail"
			fi
			name=
			continue
			;;
		esac
		line=${line#'export "'}
		name=${line%%=*}
		before=$problems
		case $name in
		'' | [0-9]* | *[!A-Za-z0-9_]*)
			shown "$name"
			name=
			problem "$_r: want a name of letters, digits and _; on the host, with all other variables but this one: pot set-env -p ${_POT_NAME:-POT} -E NAME=VALUE ..."
			continue
			;;
		esac
		if [ ${#line} -gt 70000 ]; then
			problem "$name: want a value of at most 64 KiB, got ${#line} bytes; put it into a file and set ${name}_FILE"
			continue
		fi
		find_live "${line#*=}"
		[ -z "$_r" ] ||
			problem "$name: want a value that sh reads back as it is, got $_r; on the host, with all other variables: pot set-env -p ${_POT_NAME:-POT} -E '$name=VALUE', in it \\\\ for \\, \\\$ for \$ and \\\` for \`, or: flavourist env set"
	done <"$environment"
}

# find_live text	What in a value, as it stands between pot's quotes with the last of them, sh would not read as it is: in
#	_r; empty when there is nothing. Split once, at the backslashes, for a value may be long.
find_live() {
	local piece escaped closed
	_r=
	# shellcheck disable=SC1003,SC2141 # a backslash in quotes is one
	IFS='\'
	# shellcheck disable=SC2086 # the dot keeps an empty last piece
	set -- $1.
	IFS=
	escaped=
	closed=
	for piece; do
		if [ -n "$closed" ]; then
			closed=
			break
		fi
		if [ -n "$escaped" ]; then
			escaped=
			# nothing between two backslashes: the first escapes the second
			[ -n "$piece" ] || continue
			piece=${piece#?}
		fi
		escaped=yes
		case $piece in
		*\"*\"*) break ;;
		*\".) closed=yes ;;
		*\"*) break ;;
		esac
		case $piece in
		*[\$\`]*) _r='one with a live $ or `' ;;
		esac
	done
	[ -n "$closed" ] || _r="one that breaks the quotes of $environment"
}
