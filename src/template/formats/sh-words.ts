/**
 * What the words after a command are: `command`, still the name of one; `names`, of variables; `program`, text that is
 * run, or that names what is run; `argument`, anything else.
 */
export type Expected = 'command' | 'names' | 'program' | 'argument'

/** Behind these stands a command; behind `for` a variable's name, which is as fixed. */
const before = 'if then elif else while until do for ! { exec command builtin nohup'

/** These make variables, and a variable like PATH or IFS decides what other commands do. */
const naming = 'export readonly local declare typeset unset read getopts'

/**
 * These read their words as a program, or run what their words name. Which of the words that is hangs on options with
 * values of their own (`nice -n 5 x`, `sudo -u x y`), so none of them may be a variable.
 */
const running =
	'eval trap . source alias sh ash bash dash ksh zsh csh tcsh busybox env nice time timeout xargs su sudo doas chroot ' +
	'jexec setsid daemon lockf flock ssh'

const expected: ReadonlyMap<string, Expected> = new Map<string, Expected>([
	...before.split(' ').map(word => [word, 'command'] as const),
	...naming.split(' ').map(word => [word, 'names'] as const),
	...running.split(' ').map(word => [word, 'program'] as const),
])

/** What follows this word where the name of a command may stand; an option there is one of `exec` or the like. */
export const expectedAfter = (word: string): Expected =>
	word.startsWith('-') ? 'command' : (expected.get(word.replace(/^.*\/(?=.)/s, '')) ?? 'argument')
