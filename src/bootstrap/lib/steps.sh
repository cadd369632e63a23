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

# rule kind names given...	For each_rule: `together` is all of them or none; `requires` is all, once the first is given.
#	One that was refused was given.
rule() {
	local kind names missing one some
	kind=$1 names=$2
	shift 2
	case $kind$1$refused in
	# the first was not given: it asks for nothing
	"requires$refused")
		case $refused in
		*" ${names%% *} "*) ;;
		*) return 0 ;;
		esac
		;;
	esac
	missing=
	some=
	IFS=' '
	for one in $names; do
		case $refused in
		*" $one "*) some=$one ;;
		*)
			if [ -n "$1" ]; then
				some=$one
			else
				case $lacking in
				*" $one "*) ;;
				*) missing="$missing $one" ;;
				esac
			fi
			;;
		esac
		shift
	done
	IFS=
	[ -n "$some" ] && [ -n "$missing" ] || return 0
	case $kind in
	together) problem "$some: want also$missing, which belong together, got nothing for them; give all of $names, or none" ;;
	requires)
		one=${names%% *}
		problem "$one: want also$missing, without which it has no effect, got nothing; give that, or remove $one"
		;;
	esac
	lacking=$lacking${missing# }' '
}

# check_rules	What one rule has found missing, the next does not name again.
check_rules() {
	lacking=' '
	each_rule rule
}

show_help() {
	read_file "$share/help.txt"
	printf %s "$_r"
}
