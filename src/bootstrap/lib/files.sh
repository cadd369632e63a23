# Files that cook owns. Rendered with builtins, compared with what is there, staged as a whole tree beside their
# targets, looked at there by the services' checkers, then renamed into place. A file that does not differ is not touched.

stage=/usr/local/etc/.cook-stage
changed=
removed=
touched=' '

# touch_services names	The services that must take notice of a change.
touch_services() {
	local one
	IFS=,
	for one in $1; do
		case $touched in
		*" $one "*) ;;
		*) touched="$touched$one " ;;
		esac
	done
	IFS=
}

# render render-function	What a file should hold, in _o; a text file ends with a newline.
render() {
	"$1"
	case $_o in
	*"$nl") ;;
	*) _o=$_o$nl ;;
	esac
}

# compare_file name path owner mode services wanted render	For each_file: is the file as it should be?
compare_file() {
	state_of "$2"
	if [ "$6" = no ]; then
		[ -n "$_r" ] && ! [ -d "$2" ] || return 0
		case $wanted_files in
		*"$nl$2$nl"*) return 0 ;;
		esac
		removed=$removed$2$nl
		touch_services "$5"
		return 0
	fi
	[ ! -d "$2" ] || fail 73 "$2: want a file there, got a folder; move it away, then run: cook apply"
	# device, owner, mode, size, kind: a link is none of ours
	_r=${_r#* }
	render "$7"
	if [ "$_r" = "$3 ${4#0} ${#_o} Regular File" ]; then
		read_file "$2"
		[ "$_r" != "$_o" ] || return 0
	fi
	changed=$changed$2$nl
	touch_services "$5"
}

# note_wanted name path owner mode services wanted	For each_file: another one may be wanted where an unwanted one was.
note_wanted() {
	[ "$6" = no ] || wanted_files=$wanted_files$2$nl
}

# compare_files	Sets changed and removed, and the services that must take notice.
compare_files() {
	changed=
	removed=
	wanted_files=$nl
	each_file note_wanted
	each_file compare_file
}

# stage_file name path owner mode services wanted render	For each_file: what changed, and what its checkers read.
stage_file() {
	local one
	[ "$6" = yes ] || return 0
	case $nl$changed in
	*"$nl$2$nl"*) ;;
	*)
		IFS=,
		for one in $5; do
			case $touched in
			*" $one "*) break ;;
			esac
			one=
		done
		IFS=
		[ -n "${one-}" ] || return 0
		;;
	esac
	case $nl$stage_folders in
	*"$nl$stage${2%/*}$nl"*) ;;
	*)
		stage_folders=$stage_folders$stage${2%/*}$nl
		target_folders=$target_folders${2%/*}$nl
		;;
	esac
	staged=$staged$2$nl
}

# write_file name path owner mode services wanted render	For each_file: into the stage, with owner and mode.
write_file() {
	[ "$6" = yes ] || return 0
	case $nl$staged in
	*"$nl$2$nl"*) ;;
	*) return 0 ;;
	esac
	render "$7"
	printf %s "$_o" >"$stage$2"
	[ "$3" = root:wheel ] || change_owner "$3" "$stage$2"
	[ "$4" = 0600 ] || change_mode "$4" "$stage$2"
}

# write_stage [targets]	Writes what changed and what its checkers read with it, as a tree of its own; also makes the
#	folders that it is for.
write_stage() {
	[ ! -e "$stage" ] || rm -rf "$stage"
	staged=
	stage_folders=
	target_folders=
	each_file stage_file
	[ -n "$staged" ] || return 0
	staging=yes
	IFS=$nl
	umask 022
	mkdir -p $stage_folders ${1:+$target_folders}
	umask 077
	IFS=
	each_file write_file
	own_all
}

# touch_pending name ...	For each_service: one that an earlier cook did not get to tell.
touch_pending() {
	[ -n "$booting" ] || [ ! -s "$run/pending.$1" ] || touch_services "$1"
}

# stage_files	Nothing changed: nothing is written.
stage_files() {
	compare_files
	each_service touch_pending
	if [ "$touched" = ' ' ] && [ -z "$changed" ]; then
		[ ! -e "$stage" ] || rm -rf "$stage"
		return 0
	fi
	write_stage targets
}

# check_service name rc needs check ...	For each_service: its checker reads the whole staged set.
check_service() {
	[ -n "$4" ] && [ "${10}" = yes ] || return 0
	case $touched in
	*" $1 "*) ;;
	*) return 0 ;;
	esac
	doing="checking the configuration of $1"
	# in a subshell: the first command that fails in a file that is read ends the shell under set -e, also before ||
	(run_checker "$4" "$stage") ||
		fail 78 "$1 refuses this configuration (its own words are above); the one that was there stays in use"
}

# run_checker script stage	A checker reads the stage that it gets as $1.
run_checker() {
	local script
	script=$1
	shift
	. "$share/steps/$script"
}

check_staged() {
	[ -z "$staging" ] || each_service check_service
}

# commit_files	Renames what changed; each service is noted first, so that a cook that is killed here leaves it noted.
commit_files() {
	local rest path folder later
	note_touched
	rest=$changed
	while [ -n "$rest" ]; do
		folder=${rest%%"$nl"*}
		folder=${folder%/*}
		later=
		set --
		while [ -n "$rest" ]; do
			path=${rest%%"$nl"*}
			rest=${rest#*"$nl"}
			if [ "${path%/*}" = "$folder" ]; then
				set -- "$@" "$stage$path"
			else
				later=$later$path$nl
			fi
		done
		rest=$later
		commit_folder "$folder" "$@"
	done
	if [ -n "$removed" ]; then
		IFS=$nl
		rm -f $removed
		IFS=
	fi
	if [ -n "$staging" ]; then
		rm -rf "$stage"
		staging=
	fi
}

# commit_folder folder staged-file...	Outside /usr/local a rename from the stage would be a copy: there it goes beside first.
commit_folder() {
	local folder one
	folder=$1
	shift
	case $folder in
	/usr/local/*)
		mv -f "$@" "$folder/"
		return 0
		;;
	esac
	for one; do
		cp -p "$one" "$folder/.${one##*/}.cook"
		mv -f "$folder/.${one##*/}.cook" "$folder/${one##*/}"
	done
}
