# Services: started in the order of their needs, changed when their files changed, asked whether they are healthy.

# note_touched	Before their files and secrets change: a service stays noted until it has been told, also when cook is
#	killed in between.
note_touched() {
	local one
	IFS=' '
	for one in $touched; do
		echo told >"$run/pending.$one"
	done
	IFS=
}

# notify service	For steps: this service must take notice of something that is not a file of cook's. Its checker is
#	asked before, except at boot: then its start is to come and tells the same.
notify() {
	[ -n "$booting" ] || touch_services "$1"
	echo told >"$run/pending.$1"
}

# each_service hands on: name rc needs check kind address timeout change log wanted

# pick name ...	Sets service_* for the service called $picked.
pick() {
	[ "$1" = "$picked" ] || return 0
	service_rc=$2 service_kind=$5 service_address=$6 service_timeout=$7 service_log=$9
}

# pick_service name	Sets service_*.
pick_service() {
	picked=$1
	IFS=
	each_service pick
}

# control name rc action	Runs service(8) as rc would, under umask 022. What it says goes to a file: a program that keeps its
#	output open would hold a pipe for as long as it runs.
control() {
	: >"$run/said.$1"
	umask 022
	if service "$2" "$3" >"$run/said.$1" 2>&1 </dev/null; then
		umask 077
		return 0
	fi
	umask 077
	return 1
}

# is_running file	The process that the pid file names; without executing any. (A file that outlived its process can name
#	another one: /var/run is emptied at each start of the jail.)
is_running() {
	local pid
	pid=
	! [ -s "$1" ] || read -r pid <"$1" || :
	case $pid in
	'' | *[!0-9]*) return 1 ;;
	esac
	kill -0 "$pid" 2>/dev/null
}

# ask names	Asks all of them at once; those that are not healthy are in _r, separated by blanks.
ask() {
	local names name one answers
	names=$1
	_r=
	set --
	IFS=' '
	for name in $names; do
		pick_service "$name"
		case $service_kind in
		pid) is_running "$service_address" || _r="$_r $name" ;;
		command) sh -c "$service_address" >/dev/null 2>&1 </dev/null || _r="$_r $name" ;;
		unix | http)
			[ $# -eq 0 ] || set -- "$@" --next
			set -- "$@" -s -o /dev/null -m 3 --noproxy '*' -w '%{http_code}\n'
			;;
		esac
		case $service_kind in
		unix) set -- "$@" --unix-socket "${service_address%% *}" "http://localhost${service_address#* }" ;;
		http) set -- "$@" "$service_address" ;;
		esac
	done
	IFS=
	[ $# -gt 0 ] || return 0
	answers=$(curl -q "$@") || :
	IFS=' '
	for name in $names; do
		pick_service "$name"
		case $service_kind in
		unix | http) ;;
		*) continue ;;
		esac
		one=${answers%%"$nl"*}
		answers=${answers#*"$nl"}
		case $one in
		2??) ;;
		*) _r="$_r $name" ;;
		esac
	done
	IFS=
}

# wait_healthy names	Asks until all are healthy. The time of each is limited; at boot, rc waits for 60 s and no longer.
wait_healthy() {
	local begin now name names
	names=${1# }
	begin=
	while [ -n "$names" ]; do
		ask "$names"
		names=${_r# }
		[ -n "$names" ] || return 0
		now=$(date +%s)
		[ -z "$booting" ] || rc_goes_on "$names" "$now"
		: "${begin:=$now}"
		IFS=' '
		for name in $names; do
			pick_service "$name"
			[ $((now - begin)) -lt "$service_timeout" ] ||
				give_up "$name" "did not get healthy in $service_timeout s"
		done
		IFS=
		# often at first, then without filling the machine
		if [ $((now - begin)) -lt 5 ]; then sleep 0.1; else sleep 0.5; fi
	done
}

# rc_goes_on names now	After 60 s of boot a cook in the background does the rest, from the beginning, since that is safe.
rc_goes_on() {
	# the file was made when this boot began
	: "${booted:=$(date -r "$run/boot" +%s)}"
	[ $(($2 - booted)) -ge 60 ] || return 0
	verdict="not healthy after 60 s: $1; going on in the background, see: cook status"
	printf '75 %s\n' "$verdict" >"$run/verdict"
	unlock
	recording=
	/usr/local/bin/cook apply >/dev/null 2>&1 </dev/null &
	exit 75
}

# give_up name what	Shows the end of the service's own log, and what to try.
give_up() {
	pick_service "$1"
	show_end "$run/said.$1"
	if [ -n "$service_log" ]; then
		show_end "$service_log"
	else
		say "$1 has no log of its own: look into /var/log/messages" >&2
	fi
	fail 69 "$1 $2; mend the cause, then run: service $service_rc restart; cook apply"
}

# start_service name rc needs check kind address timeout change log wanted	For each_service.
start_service() {
	local needs one
	if [ "${10}" = no ]; then
		if [ -s "$run/started.$1" ]; then
			doing="stopping $1"
			control "$1" "$2" onestop || :
			: >"$run/started.$1"
		fi
		return 0
	fi
	needs=
	IFS=,
	for one in $3; do
		case " $waiting " in
		*" $one "*) needs="$needs $one" ;;
		esac
	done
	IFS=
	[ -z "$needs" ] || wait_healthy "$needs"
	doing="starting $1"
	if [ -z "$booting" ] && is_healthy "$1"; then
		[ -s "$run/pending.$1" ] || return 0
		control "$1" "$2" "$8" || start_again "$1" "$2" || give_up "$1" "could not be told to $8"
	else
		start_or_restart "$1" "$2"
		[ -s "$run/started.$1" ] || echo yes >"$run/started.$1"
	fi
	: >"$run/pending.$1"
	waiting="$waiting $1"
}

is_healthy() {
	case " $ill " in
	*" $1 "*) return 1 ;;
	esac
}

# start_or_restart name rc	At boot nothing of ours runs yet, so starting comes first and asking second.
start_or_restart() {
	if [ -z "$booting" ] && service "$2" status >/dev/null 2>&1; then
		[ -s "$run/pending.$1" ] || return 0
	else
		control "$1" "$2" start && return 0
		service "$2" status >/dev/null 2>&1 || give_up "$1" 'could not be started'
		[ -s "$run/pending.$1" ] || return 0
	fi
	control "$1" "$2" restart || start_again "$1" "$2" || give_up "$1" 'could not be restarted'
}

# start_again name rc	daemon(8) keeps its pid file a moment longer than the program that it ran: a restart can be too quick.
start_again() {
	! service "$2" status >/dev/null 2>&1 || return 1
	sleep 0.3
	control "$1" "$2" start
}

# list_wanted name ... wanted	For each_service.
list_wanted() {
	[ "${10}" = no ] || wanted_services="$wanted_services $1"
}

start_services() {
	booted=
	waiting=
	ill=
	wanted_services=
	each_service list_wanted
	if [ -z "$booting" ]; then
		ask "${wanted_services# }"
		ill=$_r
	fi
	each_service start_service
	doing='waiting for the services'
	wait_healthy "$waiting"
}

# list_reversed name rc ...	For each_service: put in front, so that the last one to start stops first.
list_reversed() {
	reversed="$2 $reversed"
}

# stop_services	Whatever the variables are, or before any were read: those that are not set count as empty. A cook that is
#	at work would start them again: it ends first.
stop_services() {
	local one tries
	require_root
	running_cook
	if [ -n "$_r" ] && kill "$_r" 2>/dev/null; then
		tries=0
		while kill -0 "$_r" 2>/dev/null && [ "$tries" -lt 50 ]; do
			tries=$((tries + 1))
			sleep 0.1
		done
	fi
	reversed=
	set +u
	each_service list_reversed
	set -u
	IFS=' '
	for one in $reversed; do
		IFS=
		service "$one" onestop >/dev/null 2>&1 </dev/null || :
		IFS=' '
	done
	IFS=
}
