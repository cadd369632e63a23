/** Text in a cell of a table; what stands between backticks stays code. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

/** Code in a cell: between backticks nothing is an escape, but a table still ends its cell at a bare bar. */
export const code = (text: string): string => {
	// two backticks with nothing between them would be text
	if (text === '') return ''
	const fence = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)))
	const inner = /^`|`$|^ .* $/.test(text) ? ` ${text} ` : text
	return `${fence}${inner.replaceAll('|', '\\|')}${fence}`
}

/** A table, each of its cells written as Markdown already. */
export const emitTable = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
	[heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |\n`).join('')
