# Steps: small files of the components, run at named moments, and the commands that they add.

certificate_names=

# certificate_name name	For steps at `settings`: one more name for the certificate, once.
certificate_name() {
	case " $certificate_names " in
	*" $1 "*) ;;
	*) certificate_names="${certificate_names:+$certificate_names }$1" ;;
	esac
}

# run_step moment name script wanted	For each_step: a step shares cook's variables and functions.
run_step() {
	[ "$1" = "$moment" ] && [ "$4" = yes ] || return 0
	doing="running the step $2"
	. "$share/steps/$3"
}

run_steps() {
	moment=$1
	each_step run_step
}

# find_command word script	For each_command.
find_command() {
	[ "$1" != "$wanted_command" ] || found_script=$2
}

# run_command word args...	A command that a component adds: its step gets the arguments.
run_command() {
	wanted_command=$1
	found_script=
	each_command find_command
	[ -n "$found_script" ] || fail 64 "there is no command '$1'; see: cook help"
	prepare
	load_secrets
	# it has its own words and codes
	doing=
	shift
	run_checker "$found_script" "$@"
}

# rule kind names value..., or kind name value want example condition wanted	For each_rule, in the words of `flavourist
#	env check`. NAME=true is a yes or no, which is given when it is true. What was refused was given.
rule() {
	local kind names one name value all first given held missing known more count
	kind=$1 names=$2
	shift 2
	if [ "$kind" = required-when ]; then
		require_when "$names" "$@"
		return 0
	fi
	first=${names%%[ =]*}
	all='' given='' held='' missing='' known='' more='' count=0
	IFS=' '
	for one in $names; do
		name=${one%%=*} value=$1
		shift
		all="$all, $one"
		case $refused in
		*" $name "*)
			value=given
			# of a yes or no that was refused nobody knows what it meant
			[ "$one" = "$name" ] || kind=unknown
			;;
		esac
		if [ -n "$value" ]; then
			given="$given, $name" held="$held, $one" count=$((count + 1))
			continue
		fi
		case $lacking in
		*" $name "*) known=yes ;;
		*) missing="$missing, $one" more="$more$name " ;;
		esac
	done
	IFS=
	all=${all#, } given=${given#, } held=${held#, } missing=${missing#, }
	case $kind in
	together)
		[ -n "$given" ] && [ -n "$missing" ] || return 0
		problem "$given: want also $missing, since $all are given together or not at all, got only $held; give all of them, or none"
		lacking=$lacking$more
		;;
	requires)
		case "$given," in
		"$first,"*) [ -n "$missing" ] || return 0 ;;
		*) return 0 ;;
		esac
		one="remove $first"
		case $all in
		"$first=true,"*) one="set $first=false" ;;
		esac
		problem "$first: want also $missing, without which it has no effect, got only $held; give that, or $one"
		lacking=$lacking$more
		;;
	either)
		[ -z "$given$known" ] || return 0
		one=
		IFS=' '
		for name in $names; do
			one="$one, ${name%%=*}"
		done
		IFS=
		problem "${one#, }: want at least one of $all, got none; give one of them"
		;;
	excludes)
		[ "$count" -gt 1 ] || return 0
		problem "$given: want at most one of $all, got $held; keep one of them"
		;;
	esac
}

# require_when name value want example condition wanted	A variable that is required while its condition holds.
require_when() {
	[ -z "$2" ] && [ "$6" = yes ] || return 0
	# that it is missing was said, or its condition cannot be judged
	case $refused$lacking in
	*" $1 "*) return 0 ;;
	esac
	case $refused in
	*" $5 "*) return 0 ;;
	esac
	problem "$1: want $3, got nothing; $4"
	lacking="$lacking$1 "
}

# check_rules	What one rule has found missing, the next does not name again.
check_rules() {
	each_rule rule
}

show_help() {
	read_file "$share/help.txt"
	printf %s "$_r"
}
