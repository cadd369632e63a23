/** Names that every shell reads or writes itself: one of them exported into the jail breaks or bends what runs there. */
const shellNames: ReadonlySet<string> = new Set(
	'PATH IFS ENV CDPATH PWD OLDPWD PPID OPTIND OPTARG LINENO PS1 PS2 PS4'.split(' '),
)

/**
 * Says, to be read after "want", why pot cannot carry this variable and what to do; undefined when it can.
 * The value itself is never shown. pot checks none of this and still exits 0.
 */
export const refuseForPot = (name: string, value: string): string | undefined => {
	if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
		return 'a name of letters, digits and _, no digit first: the shell in the jail would drop every variable over this one'
	if (name.startsWith('_')) return 'a name that does not start with _: pot and the shell set such names themselves'
	if (shellNames.has(name)) return 'another name: the shell in the jail uses this one itself'
	if (value.includes('\0')) return 'a value without a NUL byte: no environment variable can hold one'
	if (/\p{Surrogate}/u.test(value)) return 'a value of valid UTF-8: save the file that it comes from as UTF-8'
	if (value.includes('\n')) return `a value without a newline, which pot set-env cannot carry: ${adviseFile(name)}`
	return undefined
}

const adviseFile = (name: string): string =>
	name.endsWith('_FILE')
		? 'name a file whose path has none'
		: `put the value into a file that the jail can read and set ${name}_FILE to its path`
