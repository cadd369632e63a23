# What is so, and what would change: status, check and diff.

# json_string text	Prints it as a JSON string; what JSON escapes in any other way is left out.
json_string() {
	local rest out
	rest=$1
	out=
	while :; do
		case $rest in
		*[\"\\]*)
			out=$out${rest%%[\"\\]*}
			rest=${rest#"${rest%%[\"\\]*}"}
			out=$out\\${rest%"${rest#?}"}
			rest=${rest#?}
			;;
		*) break ;;
		esac
	done
	printf '"%s"' "$out$rest"
}

# describe name rc needs check kind address timeout change log wanted	For each_service: sets state, healthy, since, pid.
describe() {
	local answer
	state=stopped
	pid=
	since=
	healthy=no
	if [ "${10}" = no ]; then
		state='not wanted'
		return 0
	fi
	if answer=$(service "$2" onestatus 2>/dev/null); then
		state=running
		pid=${answer##*as pid }
		pid=${pid%%[!0-9]*}
		[ -z "$pid" ] || since=$(ps -o lstart= -p "$pid") || since=
		ask "$1"
		[ -n "$_r" ] || healthy=yes
	fi
	waits=
	IFS=,
	for answer in $3; do
		IFS=
		ask "$answer"
		[ -z "$_r" ] || waits="$waits $answer"
		IFS=,
	done
	IFS=
	[ "$healthy" = yes ] || all_healthy=no
}

status_line() {
	describe "$@"
	printf '  %-16s %-10s %-8s %s%s\n' "$1" "$state" "$([ "$healthy" = yes ] && echo healthy || echo -)" \
		"${since:+since $since}" "${waits:+ waits for$waits}"
}

status_json() {
	describe "$@"
	printf '%s{"name":%s,"state":"%s","healthy":%s,"pid":%s,"since":%s}' "$comma" "$(json_string "$1")" "$state" \
		"$([ "$healthy" = yes ] && echo true || echo false)" "${pid:-null}" "$(json_string "$since")"
	comma=,
}

# show_status [--json]	Exit 0 when every wanted service is healthy, 69 when one is not, 78 when cook refuses.
show_status() {
	local last code
	require_root
	last='- cook has not run since this jail was started'
	[ ! -s "$run/verdict" ] || IFS= read -r last <"$run/verdict"
	code=${last%% *}
	last=${last#* }
	load_environment
	take_variables
	check_rules
	run_steps settings
	look_at_dataset
	require_dataset
	check_markers
	if [ -n "$problems" ]; then
		IFS=$nl
		set -- "${1-}" $problems
		IFS=
		code=78
		last="refused: $2"
	fi
	dataset_id=none
	[ ! -r "$dataset/cook/id" ] || IFS= read -r dataset_id <"$dataset/cook/id"
	all_healthy=yes
	case ${1-} in
	'')
		printf '%s %s\nlast verdict: %s\ndataset: %s, id %s\nservices:\n' "$flavour" "$flavour_version" "$last" "$dataset" "$dataset_id"
		each_service status_line
		;;
	--json)
		comma=
		printf '{"flavour":"%s","version":"%s","verdict":{"code":%s,"text":%s},"dataset":{"path":"%s","id":"%s"},"services":[' \
			"$flavour" "$flavour_version" "$(json_number "$code")" "$(json_string "$last")" "$dataset" "$dataset_id"
		each_service status_json
		printf ']}\n'
		;;
	*) fail 64 'usage: cook status [--json]' ;;
	esac
	doing=
	[ "$code" != 78 ] || exit 78
	[ "$all_healthy" = yes ] || exit 69
}

json_number() {
	case $1 in
	*[!0-9]* | '') printf null ;;
	*) printf %s "$1" ;;
	esac
}

# check_configuration	Everything is rendered; what the checkers of the services would say needs the dataset made.
check_configuration() {
	if ! [ -e "$dataset/cook/marker.layout" ]; then
		load_secrets
		each_file render_only
		checked_note=', and every file can be written; the services check them at the first apply'
		return 0
	fi
	require_root
	load_secrets
	stage=$run/check
	stage_all
	each_service check_service
	rm -rf "$stage"
	checked_note=', and every service accepts its configuration'
}

render_only() {
	[ "$6" = no ] || "$7"
}

# stage_all	As if every file had changed and every service were touched.
stage_all() {
	changed=
	staged=
	stage_folders=
	[ ! -e "$stage" ] || rm -rf "$stage"
	each_file note_changed
	each_file stage_file
	IFS=$nl
	umask 022
	mkdir -p $stage_folders
	umask 077
	IFS=
	each_file write_file
	own_all
}

note_changed() {
	[ "$6" = yes ] || return 0
	changed=$changed$2$nl
	touch_services "$5"
}

# show_differences	File by file; a line that holds a secret shows only that it differs. Exit 1 when there is something.
show_differences() {
	load_secrets
	changed=
	removed=
	each_file compare_file
	each_file show_difference
	[ -n "$changed$removed" ] || {
		say 'nothing would change'
		return 0
	}
	doing=
	exit 1
}

show_difference() {
	case $nl$removed in
	*"$nl$2$nl"*)
		printf 'removed: %s\n' "$2"
		return 0
		;;
	esac
	case $nl$changed in
	*"$nl$2$nl"*) ;;
	*) return 0 ;;
	esac
	state_of "$2"
	if [ -z "$_r" ]; then
		printf 'new: %s\n' "$2"
		return 0
	fi
	printf 'changed: %s\n' "$2"
	[ "$6" = yes ] || return 0
	difference "$2" "$7" "$8"
}

# difference path render secret	Secrets are hidden in both texts before diff(1) sees them.
difference() {
	local old new
	old=$run/diff.old.$$
	new=$run/diff.new.$$
	read_file "$1"
	if [ "$3" = yes ]; then
		(
			was=$_r
			"$2"
			now=$_o
			hide_secrets
			"$2"
			hide_in "$was" "$now" "$_o"
			printf %s "$_hidden" >"$old"
			printf %s "$_o" >"$new"
		)
	else
		printf %s "$_r" >"$old"
		"$2"
		printf %s "$_o" >"$new"
	fi
	diff -u -L "$1" -L "$1 after apply" "$old" "$new" || :
	rm -f "$old" "$new"
}

# hide_in was now hidden	The text `was` in _hidden: a line that begins like a line of `now` that holds a secret is
#	replaced by that line as `hidden` has it, with a remark when it was another one.
hide_in() {
	local was now hidden line secret masked lines
	was=$1 _hidden=
	while [ -n "$was" ]; do
		line=${was%%"$nl"*}
		was=${was#"$line"}
		was=${was#"$nl"}
		now=$2 hidden=$3
		while [ -n "$hidden" ]; do
			secret=${now%%"$nl"*}
			masked=${hidden%%"$nl"*}
			now=${now#"$secret"}
			now=${now#"$nl"}
			hidden=${hidden#"$masked"}
			hidden=${hidden#"$nl"}
			[ "$secret" != "$masked" ] || continue
			case $line in
			"$secret")
				line=$masked
				break
				;;
			"${masked%%"$hidden_mark"*}"*)
				line="$masked (another one)"
				break
				;;
			esac
		done
		_hidden=$_hidden$line$nl
	done
}
