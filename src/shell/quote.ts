/**
 * Quotes one word for FreeBSD sh, dash and busybox ash alike: bare when every character is harmless,
 * else in '...', the only form that all of them read the same way. NUL cannot be said in sh.
 */
export const quote = (word: string): string => {
	if (word.includes('\0')) throw new RangeError('a NUL cannot be written in sh')
	return /^[A-Za-z0-9_/.,:@%+=-]+$/.test(word) && !/^[A-Za-z_][A-Za-z0-9_]*=/.test(word)
		? word
		: `'${word.replaceAll("'", "'\\''")}'`
}
