# What is so: status.

# json_string text	Prints it as a JSON string. The texts of cook hold no control characters.
json_string() {
	local rest out plain
	rest=$1
	out=
	while :; do
		plain=${rest%%[\"\\]*}
		[ "$plain" != "$rest" ] || break
		rest=${rest#"$plain"}
		out=$out$plain\\${rest%"${rest#?}"}
		rest=${rest#?}
	done
	printf '"%s"' "$out$rest"
}

# describe name rc needs check kind address timeout change log wanted	For each_service: sets state, healthy, since, pid,
#	and waits, the needs that are not healthy.
describe() {
	local told
	state=stopped
	pid=
	since=
	healthy=no
	waits=
	if [ "${10}" = no ]; then
		state='not wanted'
		return 0
	fi
	if told=$(service "$2" onestatus 2>/dev/null); then
		state=running
		pid=${told##*as pid }
		pid=${pid%%[!0-9]*}
		[ -z "$pid" ] || since=$(ps -o lstart= -p "$pid") || since=
	fi
	case " $ill " in
	*" $1 "*) ;;
	*) [ "$state" = stopped ] || healthy=yes ;;
	esac
	IFS=,
	for told in $3; do
		case " $ill " in
		*" $told "*) waits="$waits $told" ;;
		esac
	done
	IFS=
	[ "$healthy" = yes ] || all_healthy=no
}

status_line() {
	local health
	describe "$@"
	health='not healthy'
	[ "$healthy" = no ] || health=healthy
	[ "$state" != 'not wanted' ] || health=-
	printf '  %-16s %-10s %-11s%s%s\n' "$1" "$state" "$health" "${since:+ since $since}" "${waits:+ waits for$waits}"
}

status_json() {
	local health list one
	describe "$@"
	health=false
	[ "$healthy" = no ] || health=true
	list=
	IFS=' '
	for one in $waits; do
		list="$list${list:+,}\"$one\""
	done
	IFS=
	printf '%s{"name":"%s","rc":"%s","state":"%s","healthy":%s,"pid":%s,"since":' "$comma" "$1" "$2" "$state" "$health" \
		"${pid:-null}"
	if [ -n "$since" ]; then json_string "$since"; else printf null; fi
	printf ',"waitsFor":[%s]}' "$list"
	comma=,
}

# ask_remote name address script wanted	For each_remote: asks in the background; the answer is in two files.
ask_remote() {
	[ "$4" = yes ] || return 0
	remotes="$remotes$1 $2$nl"
	[ -n "$answers" ] || answers=$(mktemp -d /tmp/cook.XXXXXXXX)
	(
		# not in a variable, which the script could have under the same name
		set -- "$answers/$1" "$3"
		if run_checker "$2" >"$1" 2>/dev/null </dev/null; then : >"$1.reached"; fi
	) &
	asked="$asked $!"
}

# ask_remotes	Asks all of them at once: each ends by itself within seconds. One that does not, for the resolver waits or a
#	service put a pipe where its log was, is not waited for.
ask_remotes() {
	local asked watcher
	remotes=
	asked=
	[ "$code" != 78 ] || return 0
	each_remote ask_remote
	[ -n "$asked" ] || return 0
	(
		IFS=' '
		nap=
		trap '[ -z "$nap" ] || kill "$nap"; exit 0' TERM
		sleep 8 &
		nap=$!
		wait "$nap"
		kill -KILL $asked
	) >/dev/null 2>&1 </dev/null &
	watcher=$!
	IFS=' '
	wait $asked 2>/dev/null || :
	IFS=
	kill "$watcher" 2>/dev/null || :
}

# remote_answer name	Sets reached, and the reason in _r where it was not: one line, which may hold words of a server, so
#	nothing in it may steer a terminal, or be no JSON.
remote_answer() {
	reached=yes
	[ -e "$answers/$1.reached" ] || reached=no
	read_file "$answers/$1" 2000 || :
	_r=${_r%%"$nl"*}
	[ -n "$_r" ] || _r='no answer'
	[ ${#_r} -le 500 ] || _r='an answer that is too long to show'
	while :; do
		case $_r in
		*[[:cntrl:]]*) _r="${_r%%[[:cntrl:]]*}?${_r#*[[:cntrl:]]}" ;;
		*) break ;;
		esac
	done
}

show_remotes() {
	local one
	[ -n "$remotes" ] || return 0
	echo 'servers elsewhere:'
	IFS=$nl
	for one in $remotes; do
		IFS=
		remote_answer "${one%% *}"
		if [ "$reached" = yes ]; then
			printf '  %-16s %-10s %s\n' "${one%% *}" reachable "${one#* }"
		else
			printf '  %-16s %-10s %s: %s\n' "${one%% *}" waits "${one#* }" "$_r"
		fi
	done
	IFS=
}

show_remotes_json() {
	local one
	comma=
	IFS=$nl
	for one in $remotes; do
		IFS=
		remote_answer "${one%% *}"
		printf '%s{"name":"%s","address":' "$comma" "${one%% *}"
		json_string "${one#* }"
		if [ "$reached" = yes ]; then
			printf ',"reachable":true,"reason":null}'
		else
			printf ',"reachable":false,"reason":'
			json_string "$_r"
			printf '}'
		fi
		comma=,
	done
	IFS=
}

# read_verdict	Sets code and last: what makes cook refuse now, else what the last apply said.
read_verdict() {
	local one
	code=null
	last='cook has not run since this jail was started'
	if [ -n "$problems" ]; then
		code=78
		last='refused; nothing was changed'
	elif [ -s "$run/verdict" ] && IFS= read -r one <"$run/verdict"; then
		code=${one%% *}
		last=${one#* }
	fi
}

# json_lines text	Each line as a string, with commas between.
json_lines() {
	local one
	comma=
	IFS=$nl
	for one in $1; do
		printf %s "$comma"
		json_string "$one"
		comma=,
	done
	IFS=
}

# show_status [--json]	Exit 0 when every wanted service is healthy, 69 when one is not, 78 when cook refuses.
show_status() {
	local code last one remotes answers
	answers=
	case "$#${1-}" in
	0 | 1--json) ;;
	*) fail 64 'usage: cook status [--json]' ;;
	esac
	require_root
	find_problems
	read_verdict
	dataset_id=none
	[ ! -r "$dataset/cook/id" ] || IFS= read -r dataset_id <"$dataset/cook/id"
	running_cook
	working=$_r
	doing='asking the services'
	ask_remotes
	# what was refused is not set
	set +u
	wanted_services=
	each_service list_wanted
	ask "${wanted_services# }"
	ill=$_r
	all_healthy=yes
	if [ $# -eq 0 ]; then
		printf '%s %s\nlast verdict: %s\n%s' "$flavour" "$flavour_version" "$last" "$problems$warnings"
		[ -z "$working" ] || printf 'at work: process %s\n' "$working"
		printf 'dataset: %s, id %s\nservices:\n' "$dataset" "$dataset_id"
		each_service status_line
		show_remotes
	else
		printf '{"flavour":"%s","version":"%s","verdict":{"code":%s,"text":' "$flavour" "$flavour_version" "$code"
		json_string "$last"
		printf ',"problems":['
		json_lines "$problems"
		printf '],"warnings":['
		json_lines "$warnings"
		comma=
		printf ']},"working":%s,"dataset":{"path":"%s","id":"%s"},"services":[' "${working:-null}" "$dataset" "$dataset_id"
		each_service status_json
		printf '],"remotes":['
		show_remotes_json
		printf ']}\n'
	fi
	[ -z "$answers" ] || rm -rf "$answers"
	[ "$code" != 78 ] || answer 78
	[ "$all_healthy" = yes ] || answer 69
}
