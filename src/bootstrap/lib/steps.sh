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

# rule_together names given...	For each_rule: all of them or none. One that was refused was given.
rule_together() {
	local names missing one some
	names=$1
	shift
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
				missing="$missing $one"
			fi
			;;
		esac
		shift
	done
	IFS=
	if [ -n "$some" ] && [ -n "$missing" ]; then
		problem "$some: want also$missing, which belong together, got nothing for them; give all of $names, or none"
	fi
}

check_rules() {
	each_rule rule_together
}

show_help() {
	read_file "$share/help.txt"
	printf %s "$_r"
}
