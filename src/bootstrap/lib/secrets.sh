# Directories, and secrets: made once, kept on the dataset, 0600, never shown.

new_secrets=
changed_secrets=
dropped_secrets=

# change_owner owner path	Adds a path to the list of those that get this owner; own_all runs chown once an owner.
change_owner() {
	to_own=$to_own$1$nl$2$nl
}

# change_mode mode path	The same for chmod.
change_mode() {
	to_mode=$to_mode$1$nl$2$nl
}

to_own=
to_mode=

# in_groups command pairs	Runs `command KEY path...` once for each distinct first word of the pairs of lines.
in_groups() {
	local command pairs rest key path
	command=$1 pairs=$2
	while [ -n "$pairs" ]; do
		key=${pairs%%"$nl"*}
		rest=$pairs
		pairs=
		set --
		while [ -n "$rest" ]; do
			path=${rest#*"$nl"}
			path=${path%%"$nl"*}
			if [ "${rest%%"$nl"*}" = "$key" ]; then
				set -- "$@" "$path"
			else
				pairs=$pairs${rest%%"$nl"*}$nl$path$nl
			fi
			rest=${rest#*"$nl"}
			rest=${rest#*"$nl"}
		done
		"$command" "$key" "$@"
	done
}

own_all() {
	in_groups chown "$to_own"
	in_groups chmod "$to_mode"
	to_own=
	to_mode=
}

# make_directory name path owner mode wanted	For each_directory: notes what is missing or has another owner or mode.
make_directory() {
	[ "$5" = yes ] || return 0
	state_of "$2"
	if [ -z "$_r" ]; then
		missing=$missing$2$nl
		[ "$3" = root:wheel ] || change_owner "$3" "$2"
		[ "$4" = 0755 ] || change_mode "$4" "$2"
		return 0
	fi
	[ "${_r##* }" = Directory ] || fail 73 "$2: want a folder there, got something else; move it away, then run: cook apply"
	_r=${_r#* }
	[ "${_r%% *}" = "$3" ] || change_owner "$3" "$2"
	_r=${_r#* }
	[ "0${_r%% *}" = "$4" ] || change_mode "$4" "$2"
}

missing=

# make_directories	What is missing is made in one go; owners and modes are mended, also of those that were there.
make_directories() {
	missing=
	make_directory secrets "$dataset/secrets" root:wheel 0755 yes
	make_directory new-secrets "$dataset/secrets/.new" root:wheel 0700 yes
	each_directory make_directory
	if [ -n "$missing" ]; then
		IFS=$nl
		# empty until their modes are set; a parent that is not declared stays open to the services' users
		umask 022
		mkdir -p $missing
		umask 077
		IFS=
	fi
	own_all
	if ! [ -s "$dataset/cook/id" ]; then
		random_hex 8
		printf '%s\n' "$_r" >"$dataset/cook/id"
	fi
}

random_pool=

# random_hex bytes	So many random bytes in hexadecimal in _r; one openssl(1) serves many of them.
random_hex() {
	local count
	count=$(($1 * 2))
	[ ${#random_pool} -ge $count ] || random_pool=$(openssl rand -hex $(($1 + 256)))
	_r=$(printf "%.${count}s" "$random_pool")
	random_pool=${random_pool#"$_r"}
}

# make_secret name kind size owner given services wanted	For each_secret: a new value goes to a folder beside, all are
#	renamed at once. One that only a variable gives goes with the variable.
make_secret() {
	local name path mode owner was
	name=$1 owner=$4
	path=$dataset/secrets/$1
	state_of "$path"
	if [ "$2" = given ] && [ -z "$5" ]; then
		if [ -n "$_r" ]; then
			dropped_secrets=$dropped_secrets$path$nl
			touch_services "$6"
		fi
		return 0
	fi
	[ "$7" = yes ] || return 0
	if [ -n "$_r" ]; then
		_r=${_r#* }
		was=${_r%% *}
		_r=${_r#* }
		mode=${_r%% *}
		read_secret "$name" ''
		if [ -n "$_r" ] && { [ -z "$5" ] || [ "$5" = "$_r" ]; }; then
			[ "$was" = "$owner" ] || change_owner "$owner" "$path"
			[ "$mode" = 600 ] || change_mode 0600 "$path"
			return 0
		fi
	fi
	was=$_r
	touch_services "$6"
	path=$dataset/secrets/.new/$1
	if [ -n "$5" ]; then
		printf %s "$5" >"$path"
	else
		case $2 in
		hex)
			random_hex "$3"
			printf '%s\n' "$_r" >"$path"
			;;
		base64) openssl rand -base64 "$3" >"$path" ;;
		command)
			IFS=' '
			set -- $3
			IFS=
			"$@" >"$path"
			;;
		esac
	fi
	[ -s "$path" ] || fail 70 "the secret $name could not be made: nothing was written"
	[ "$owner" = root:wheel ] || change_owner "$owner" "$path"
	if [ -n "$was" ]; then
		changed_secrets=$changed_secrets$path$nl
	else
		new_secrets=$new_secrets$path$nl
	fi
}

# keep_secrets paths	Renames them to where they are kept; first the services that read them are noted.
keep_secrets() {
	[ -n "$1" ] || return 0
	note_touched
	IFS=$nl
	mv -f $1 "$dataset/secrets/"
	IFS=
}

# make_secrets	Each secret that is missing, or that a variable gives anew: one that takes the place of another is kept only
#	when the services have accepted the files, with commit_secrets.
make_secrets() {
	new_secrets=
	changed_secrets=
	dropped_secrets=
	each_secret make_secret
	own_all
	keep_secrets "$new_secrets"
	load_secrets
}

commit_secrets() {
	keep_secrets "$changed_secrets"
	[ -n "$dropped_secrets" ] || return 0
	note_touched
	IFS=$nl
	rm -f $dropped_secrets
	IFS=
}

# read_secret name given	The given value, else the kept one in _r, without the newline that the programs which make them put at the end.
read_secret() {
	_r=$2
	[ -z "$_r" ] || return 0
	if ! [ -e "$dataset/secrets/$1" ]; then
		_r='not made yet'
	elif ! [ -L "$dataset/secrets/$1" ] && [ -f "$dataset/secrets/$1" ] && read_file "$dataset/secrets/$1" 20000; then
		_r=${_r%"$nl"}
	else
		fail 78 "$dataset/secrets/$1: want a file of at most 20000 bytes, got something else; restore it"
	fi
}
