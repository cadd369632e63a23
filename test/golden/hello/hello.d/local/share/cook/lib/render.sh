# Escaping for the files that cook writes. Builtins only, and linear: a text is split once for each awkward byte and
# joined in small buffers, for to cut pieces off a long text again and again takes seconds.
# Every function leaves its result in _e. It needs `set -f` and LC_ALL=C; IFS is empty before and after.
# shellcheck disable=SC2086,SC1003 # unquoted on purpose: this is where sh splits; a backslash in quotes is one

_tab='	'
_newline='
'

# set_aside	For a loop of a renderer: each assignment copies what is written so far, so that goes to _done when it is long.
set_aside() {
	case ${#_o} in
	?????*)
		_done=$_done$_o
		_o=
		;;
	esac
}

# replace_byte text byte replacement	Replaces a byte that is no dot, and no white space where two stand side by side.
replace_byte() {
	local new short buffer piece
	_e=$1
	case $1 in
	*"$2"*) ;;
	*) return 0 ;;
	esac
	new=$3
	# the dots keep an empty first and last piece
	IFS=$2
	set -- .$1.
	IFS=
	_e=
	buffer=
	short=
	for piece; do
		short=$short$piece$new
		case ${#short} in
		???*)
			buffer=$buffer$short
			short=
			case ${#buffer} in
			????*)
				_e=$_e$buffer
				buffer=
				;;
			esac
			;;
		esac
	done
	_e=$_e$buffer$short
	_e=${_e#.}
	_e=${_e%".$new"}
}

# repeat_text text count	That text so many times.
repeat_text() {
	local text count
	text=$1
	count=$2
	_e=
	while [ "$count" -gt 0 ]; do
		[ $((count % 2)) -eq 0 ] || _e=$_e$text
		text=$text$text
		count=$((count / 2))
	done
}

# replace_blank text byte replacement	Replaces a newline or a tab; the replacement holds no comma and no semicolon.
# A run of these is one separator for sh, so a text with runs is split twice: at the byte, which gives the pieces between
# the runs, and at every other byte of the text, which gives the runs.
replace_blank() {
	local text byte new others run runs piece buffer
	case $1 in
	*"$2$2"*) ;;
	*)
		replace_byte "$@"
		return 0
		;;
	esac
	text=.$1.
	byte=$2
	new=$3
	IFS=$byte
	set -- $text
	IFS=
	others="$*"
	IFS=$others
	set -- $text
	IFS=
	runs=
	buffer=
	for run; do
		case ${#run} in
		0) continue ;;
		1) _e=$new ;;
		*) repeat_text "$new" ${#run} ;;
		esac
		case ${#buffer}:${#_e} in
		???*:* | *:???*)
			runs="$runs$buffer;$_e;"
			buffer=
			;;
		*) buffer=$buffer$_e, ;;
		esac
	done
	# what stands for the runs: some short ones with a comma after each, or a single one, then a semicolon
	IFS=';'
	set -- $runs$buffer
	IFS=$byte
	runs=
	buffer=
	_e=
	for piece in $text; do
		while [ -z "$runs" ] && [ $# -gt 0 ]; do
			runs=$1
			shift
		done
		buffer=$buffer$piece${runs%%,*}
		case $runs in
		*,*) runs=${runs#*,} ;;
		*) runs= ;;
		esac
		case ${#buffer} in
		????*)
			_e=$_e$buffer
			buffer=
			;;
		esac
	done
	IFS=
	_e=$_e$buffer
	_e=${_e#.}
	_e=${_e%.}
}

# escape_html text
escape_html() {
	case $1 in
	*[\&\<\>\"]*) ;;
	*)
		_e=$1
		return 0
		;;
	esac
	replace_byte "$1" \& '&amp;'
	replace_byte "$_e" \< '&lt;'
	replace_byte "$_e" \> '&gt;'
	replace_byte "$_e" \" '&quot;'
}
