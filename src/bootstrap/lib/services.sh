# Services: started in the order of their needs, changed when their files changed, asked whether they are healthy.

booted=

# note_touched	Before their files change: a service stays noted until it has been told.
note_touched() {
	local one
	IFS=' '
	for one in $touched; do
		echo told >"$run/pending.$one"
	done
	IFS=
}

# notify service	For steps: this service must take notice of something that is not a file of cook's.
notify() {
	touch_services "$1"
	echo told >"$run/pending.$1"
}

# each_service hands on: name rc needs check kind address timeout change log wanted

# pick name ...	Sets service_* for the service called $picked.
pick() {
	[ "$1" = "$picked" ] || return 0
	service_rc=$2 service_kind=$5 service_address=$6 service_timeout=$7 service_log=$9
}

# ask names	Asks all of them at once; those that are not healthy are in _r, separated by blanks.
ask() {
	local names picked one answers
	names=$1
	_r=
	set --
	IFS=' '
	for picked in $names; do
		each_service pick
		case $service_kind in
		command)
			IFS=
			sh -c "$service_address" >/dev/null 2>&1 || _r="$_r $picked"
			IFS=' '
			continue
			;;
		esac
		[ $# -eq 0 ] || set -- "$@" --next
		set -- "$@" -s -o /dev/null -m 3 --noproxy '*' -w '%{http_code}\n'
		case $service_kind in
		unix) set -- "$@" --unix-socket "${service_address%% *}" "http://localhost${service_address#* }" ;;
		http) set -- "$@" "$service_address" ;;
		esac
	done
	IFS=
	[ $# -gt 0 ] || return 0
	answers=$(curl -q "$@") || :
	IFS=' '
	for picked in $names; do
		each_service pick
		[ "$service_kind" != command ] || continue
		one=${answers%%"$nl"*}
		answers=${answers#*"$nl"}
		case $one in
		2??) ;;
		*) _r="$_r $picked" ;;
		esac
	done
	IFS=
}

# wait_healthy names	Asks until all are healthy. The time of each is limited; at boot, rc waits for 60 s and no longer.
wait_healthy() {
	local begin now one picked names
	names=${1# }
	begin=
	while :; do
		[ -n "$names" ] || return 0
		ask "$names"
		names=${_r# }
		[ -n "$names" ] || return 0
		now=$(date +%s)
		: "${begin:=$now}" "${booted:=$now}"
		if [ -n "$booting" ] && [ $((now - booted)) -ge 60 ]; then
			go_on_later "$names"
		fi
		IFS=' '
		for picked in $names; do
			each_service pick
			if [ $((now - begin)) -ge "$service_timeout" ]; then
				IFS=
				give_up "$picked"
			fi
		done
		IFS=
		sleep 0.1
	done
}

# go_on_later names	rc must go on: a cook in the background does the rest, from the beginning, since that is safe.
go_on_later() {
	unlock
	/usr/local/bin/cook apply >/dev/null 2>&1 </dev/null &
	recording=
	verdict="not healthy after 60 s: $1; going on in the background, see: cook status"
	printf '0 %s\n' "$verdict" >"$run/verdict"
	exit 0
}

# give_up name	Shows the end of the service's own log, and what to try.
give_up() {
	picked=$1
	each_service pick
	if [ -n "$service_log" ] && [ -r "$service_log" ]; then
		say "the end of $service_log:" >&2
		tail -n 15 "$service_log" >&2
	fi
	fail 69 "$1 did not get healthy in $service_timeout s; try: service $service_rc restart; cook status"
}

# start_service name rc needs check kind address timeout change log wanted	For each_service.
start_service() {
	local needs one
	if [ "${10}" = no ]; then
		if [ -s "$run/started.$1" ]; then
			service "$2" onestop || :
			: >"$run/started.$1"
		fi
		return 0
	fi
	doing="starting $1"
	needs=
	IFS=,
	for one in $3; do
		case " $waiting " in
		*" $one "*) needs="$needs $one" ;;
		esac
	done
	IFS=
	[ -z "$needs" ] || wait_healthy "$needs"
	if [ -z "$booting" ] && is_healthy "$1"; then
		[ -s "$run/pending.$1" ] || return 0
		service "$2" "$8" >/dev/null || give_up "$1"
		: >"$run/pending.$1"
		waiting="$waiting $1"
		return 0
	fi
	start_or_restart "$1" "$2"
	waiting="$waiting $1"
}

is_healthy() {
	case " $ill " in
	*" $1 "*) return 1 ;;
	esac
}

# start_or_restart name rc	At boot nothing of ours runs yet, so starting comes first and asking second.
start_or_restart() {
	local answer
	if [ -z "$booting" ] && service "$2" status >/dev/null 2>&1; then
		[ -s "$run/pending.$1" ] || return 0
		answer=$(service "$2" restart 2>&1) || {
			say "$answer" >&2
			give_up "$1"
		}
	else
		answer=$(service "$2" start 2>&1) || service "$2" status >/dev/null 2>&1 || {
			say "$answer" >&2
			give_up "$1"
		}
	fi
	: >"$run/pending.$1"
	[ -s "$run/started.$1" ] || echo yes >"$run/started.$1"
}

# list_wanted name ... wanted	For each_service.
list_wanted() {
	[ "${10}" = no ] || wanted_services="$wanted_services $1"
}

start_services() {
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

# stop_services	Whatever the variables are, or before any were read: those that are not set count as empty.
stop_services() {
	local one
	reversed=
	set +u
	each_service list_reversed
	set -u
	IFS=' '
	for one in $reversed; do
		IFS=
		service "$one" onestop >/dev/null 2>&1 || :
		IFS=' '
	done
	IFS=
}
