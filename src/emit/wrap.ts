/** One paragraph of at most 80 columns: the first line begins with `indent`, the others with as many blanks. */
export const wrap = (indent: string, text: string): string => {
	const lines: string[] = []
	let line = indent
	for (const word of text.split(' ')) {
		if (line.length + word.length > 79 && line.trim() !== '') {
			lines.push(line.trimEnd())
			line = ' '.repeat(indent.length)
		}
		line += `${word} `
	}
	return [...lines, line.trimEnd()].join('\n')
}
