/** A sh function; its comment is `usage`: name and arguments, a tab, one sentence. */
export const writeFunction = (name: string, usage: string, lines: readonly string[]): string =>
	`# ${usage}\n${name}() {\n${lines.length === 0 ? '\t:' : lines.join('\n')}\n}\n`
