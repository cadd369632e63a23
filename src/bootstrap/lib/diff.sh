# What would change: check and diff.

# check_configuration	Everything is rendered; what the checkers of the services would say needs the dataset made.
check_configuration() {
	load_secrets
	if ! [ -e "$dataset/cook/marker.layout" ]; then
		each_file render_only
		checked_note=', and every file can be written; the services check them at the first apply'
		return 0
	fi
	stage=$run/check.$$
	changed=
	each_file note_changed
	write_stage
	check_staged
	checked_note=', and every service accepts its configuration'
}

render_only() {
	[ "$6" = no ] || "$7"
}

# note_changed name path owner mode services wanted	For each_file: as if it had changed, and its services with it.
note_changed() {
	[ "$6" = yes ] || return 0
	changed=$changed$2$nl
	touch_services "$5"
}

# show_differences	File by file; a line that holds a secret shows only that it differs. Exit 1 when there is something.
show_differences() {
	load_secrets
	compare_files
	if [ -z "$changed$removed" ]; then
		say 'nothing would change'
		return 0
	fi
	IFS=$nl
	for one in $removed; do
		printf 'removed: %s\n' "$one"
	done
	IFS=
	if [ -n "$changed" ] && ! [ -d "$run" ]; then
		umask 022
		mkdir "$run"
		umask 077
	fi
	each_file show_difference
	answer 1
}

# show_difference name path owner mode services wanted render secret	For each_file.
show_difference() {
	local old new
	[ "$6" = yes ] || return 0
	case $nl$changed in
	*"$nl$2$nl"*) ;;
	*) return 0 ;;
	esac
	state_of "$2"
	if [ -z "$_r" ]; then
		printf 'new: %s\n' "$2"
		return 0
	fi
	# device, owner, mode, size, kind
	_r=${_r#* }
	old=${_r%% *}
	_r=${_r#* }
	old="$old ${_r%% *}"
	printf 'changed: %s\n' "$2"
	[ "$old" = "$3 ${4#0}" ] || printf 'owner and mode: want %s, got %s\n' "$3 ${4#0}" "$old"
	old=$run/diff.old.$$
	new=$run/diff.new.$$
	_r=
	# not a link to nothing, nor a pipe
	[ ! -f "$2" ] || read_file "$2"
	_hidden=$_r
	# in a subshell, for secrets are hidden in their variables
	(
		if [ "$8" = yes ]; then
			hide_in "$_r" "$7"
		else
			render "$7"
		fi
		printf %s "$_hidden" >"$old"
		printf %s "$_o" >"$new"
	)
	diff -u -L "$2" -L "$2 after apply" "$old" "$new" || :
	rm -f "$old" "$new"
}

# hide_in was render	The text `was` in _hidden, and what render makes in _o, with no secret in either. A line that begins as
#	one of render's that holds a secret, or that holds the same secret elsewhere, is hidden.
hide_in() {
	local was line now one
	render "$2"
	now=$_o
	hide_secrets
	render "$2"
	find_secret_lines "$now" "$_o"
	was=$1
	_hidden=
	# split once: to cut them off for every line anew takes a minute when secrets are long
	IFS=$nl
	# shellcheck disable=SC2086
	set -- $secret_lines
	IFS=
	while [ -n "$was" ]; do
		line=${was%%"$nl"*}
		was=${was#"$line"}
		now=
		for one; do
			if [ -z "$now" ]; then
				now=$one
			elif hide_line "$line" "$now" "$one"; then
				line=$_r
				break
			else
				now=
			fi
		done
		_hidden=$_hidden$line
		case $was in
		"$nl"*)
			_hidden=$_hidden$nl
			was=${was#"$nl"}
			;;
		esac
	done
}

# hide_line line now masked	`line` in _r as it may be shown, when it is or may be `now`, a line with a secret; else fails.
hide_line() {
	local before secret
	_r=$3
	[ "$1" != "$2" ] || return 0
	before=${3%%"$hidden_mark"*}
	secret=${2#"$before"}
	secret=${secret%"${3##*"$hidden_mark"}"}
	case $1 in
	"$before"*) _r="$3, another one" ;;
	*"$secret"*) _r=$hidden_mark ;;
	*) return 1 ;;
	esac
}

# find_secret_lines now masked	In secret_lines, in pairs: the lines that differ, with their secrets and without.
find_secret_lines() {
	local now masked line other
	now=$1 masked=$2
	secret_lines=
	while [ -n "$now$masked" ]; do
		line=${now%%"$nl"*}
		other=${masked%%"$nl"*}
		now=${now#*"$nl"}
		masked=${masked#*"$nl"}
		[ "$line" = "$other" ] || secret_lines=$secret_lines$line$nl$other$nl
	done
}
