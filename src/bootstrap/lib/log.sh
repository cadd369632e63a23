# Messages, problems and the end. Nothing here may print a secret.

problems=
warnings=
checked_note=
booting=
verdict=
recording=
staging=

# say text	One line for people.
say() {
	printf 'cook: %s\n' "$1"
}

# fail code text	Ends cook with a code of sysexits(3) and one line that says what to do.
fail() {
	verdict=$2
	exit "$1"
}

# answer code	Ends cook with a code that is the answer: there is nothing more to say.
answer() {
	doing=
	exit "$1"
}

# problem text	Notes one fault of the input; refuse_problems reports them all at once.
problem() {
	problems=$problems$1$nl
}

# tell_warnings	What is no fault yet; where nobody looks on, also to the log.
tell_warnings() {
	local one
	[ -n "$warnings" ] || return 0
	IFS=$nl
	for one in $warnings; do
		say "warning: $one" >&2
		[ -z "$booting" ] || logger -t cook -p daemon.warning "$one" || :
	done
	IFS=
}

# refuse_problems	Ends cook when there were problems, each on its own line.
refuse_problems() {
	local one
	[ -n "$problems" ] || return 0
	IFS=$nl
	for one in $problems; do
		say "$one" >&2
	done
	IFS=
	fail 78 'refused: nothing was changed; mend what the lines above name, then stop and start the jail'
}

# show_end file	The last lines of a log, for a failure.
show_end() {
	# the folder may be its service's: a link could lead to a secret, and the text could steer a terminal
	[ -s "$1" ] && ! [ -L "$1" ] || return 0
	say "the end of $1:" >&2
	tail -n 15 "$1" | tr -cd '\11\12\40-\176\200-\377' >&2
}

# ended code	Runs at every end: releases the lock, tells the verdict where it can be found.
ended() {
	local code
	code=$1
	trap - EXIT
	trap '' HUP INT TERM
	[ -z "$staging" ] || rm -rf "$stage" || :
	# doing is empty where the code is the answer
	if [ "$code" -ne 0 ] && [ -z "$verdict" ] && [ -n "$doing" ]; then
		verdict="stopped while $doing (exit $code); nothing is half-written: mend the cause shown above, then run: cook apply"
		# what a program left here ended with is no code of cook's
		[ "$code" -ge 64 ] && [ "$code" -le 78 ] || code=71
	fi
	if [ -n "$recording" ]; then
		[ -z "$verdict" ] || printf '%s %s\n' "$code" "$verdict" >"$run/verdict" || :
		unlock
	fi
	[ -n "$verdict" ] || exit "$code"
	if [ "$code" -eq 0 ]; then
		say "$verdict"
	else
		say "$verdict" >&2
	fi
	if [ -n "$booting$recording" ]; then
		logger -t cook -p daemon.notice "$verdict" || :
	fi
	exit "$code"
}

require_root() {
	[ -w /var/run ] || fail 77 'only root can do this: run it with `pot exec`, or as root in the jail'
}
