# The dataset: the one place where state lives, held by one jail at a time and guarded by markers.

owned=
owned_paths=

# watch path	For steps at `settings`, and each_owned: one more path that look_at_dataset asks about.
watch() {
	owned_paths=$owned_paths$1$nl
}

# look_at_dataset	One stat(1) for the dataset, all that cook owns and what the steps watch.
look_at_dataset() {
	each_owned watch
	watch "$environment"
	IFS=$nl
	owned=$(stat -f '%d:%m %Su:%Sg %Lp %z %HT %N' "$dataset" "$dataset/.." $owned_paths 2>/dev/null) || :
	IFS=
}

# state_of path	`device:changed user:group mode size kind` of a path in _r as look_at_dataset saw it; empty when it did not exist.
state_of() {
	_r=
	case $owned$nl in
	*" $1$nl"*)
		_r=$owned$nl
		_r=${_r%%" $1$nl"*}
		_r=${_r##*"$nl"}
		;;
	esac
}

# now	Seconds since 1970 in _r. At boot those at which pot wrote the variables: they cost no process.
now() {
	state_of "$environment"
	_r=${_r%% *}
	_r=${_r#*:}
	[ -n "$booting" ] && [ -n "$_r" ] || _r=$(date +%s)
}

# require_dataset	Refuses when the folder and its parent lie on one device: then nothing is mounted there.
require_dataset() {
	local device id
	state_of "$dataset"
	device=${_r%%:*}
	state_of "$dataset/.."
	if [ -z "$device" ] || [ "$device" = "${_r%%:*}" ]; then
		problem "dataset: want a ZFS dataset mounted at $dataset, got none; on the host: pot stop ${_POT_NAME:-POT}; pot mount-in -p ${_POT_NAME:-POT} -z POOL/DATASET -m $dataset; pot start ${_POT_NAME:-POT}"
		return 0
	fi
	id=
	if [ -r "$dataset/cook/id" ]; then
		IFS= read -r id <"$dataset/cook/id" || :
	fi
	if [ -n "${DATASETID-}" ] && [ "$id" != "$DATASETID" ]; then
		problem "DATASETID: want the dataset that it names at $dataset, got ${id:-an empty one}; mount the right one, or remove DATASETID"
	fi
}

# hold_dataset	Keeps the dataset for this jail: a process under lockf(1) that lives as long as the jail does.
hold_dataset() {
	local pid
	if [ -s "$run/holder" ] && read -r pid <"$run/holder" && kill -0 "$pid" 2>/dev/null; then
		return 0
	fi
	{
		lockf -k -s -t 0 "$dataset/cook/lock" "$share/bin/hold" </dev/null 2>/dev/null &
		echo $! >"$run/holder"
	} | {
		IFS= read -r pid && [ "$pid" = held ]
	} || fail 75 "refused: another jail uses the dataset at $dataset; stop that one first"
}

# running_cook	The number of the cook that holds the lock, in _r; empty when none does. A number that is noted there may be
#	that of a process that has ended, or of another program that got it since.
running_cook() {
	local pid
	_r=
	[ -s "$run/lock" ] && read -r pid <"$run/lock" || return 0
	case $pid in
	free | *[!0-9]*) return 0 ;;
	esac
	kill -0 "$pid" 2>/dev/null || return 0
	case "$(ps -o command= -p "$pid") " in
	*sh\ /usr/local/bin/cook\ *) _r=$pid ;;
	esac
}

# lock	One cook at a time in this jail: a file made only by the first, or taken over, under lockf(1), when it is free or
#	from one that has ended.
lock() {
	local was
	if ! [ -d "$run" ] || ! [ -d "$dataset/cook" ]; then
		umask 022
		mkdir -p "$run" "$dataset/cook"
		umask 077
	fi
	set -C
	if ! { echo $$ >"$run/lock"; } 2>/dev/null; then
		running_cook
		[ -z "$_r" ] || fail 75 "another cook is at work (process $_r); wait for it, see: cook status"
		was=
		read -r was <"$run/lock" || :
		lockf -k -s -t 5 "$run/lock.guard" "$share/bin/take-lock" "$run/lock" "$was" $$ ||
			fail 75 'another cook has just begun; wait for it, see: cook status'
	fi
	set +C
	recording=yes
	# its time is that of the boot
	[ -z "$booting" ] || : >"$run/boot"
}

# unlock	A lock that says so is free: removing the file would cost a process.
unlock() {
	echo free >"$run/lock" || :
}

# check_marker name value guards advice	Refuses a value that would make another server of the data that is there.
check_marker() {
	local was
	# an empty one: cook was killed before there was any data
	[ -e "$dataset/$3" ] && [ -s "$dataset/cook/marker.$1" ] || return 0
	IFS= read -r was <"$dataset/cook/marker.$1" || :
	[ "$was" = "$2" ] || problem "$1: want '$was', which the dataset was made with, got '$2'; $4"
}

check_markers() {
	check_marker layout 1 cook/id 'this dataset belongs to another version of this image: use that one'
	each_marker check_marker
}

# write_marker name value	Writes it only when it differs, so that an unchanged boot writes nothing.
write_marker() {
	local was
	was=
	if [ -r "$dataset/cook/marker.$1" ]; then
		IFS= read -r was <"$dataset/cook/marker.$1" || :
	fi
	[ "$was" = "$2" ] || printf '%s\n' "$2" >"$dataset/cook/marker.$1"
}

write_markers() {
	write_marker layout 1
	each_marker write_marker
}
