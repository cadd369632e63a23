import { quote } from '../shell/quote.ts'

/**
 * A command as text to be copied into any POSIX shell: one `-E` with its value a line, the rest on the first.
 * It ends without a newline.
 */
export const printCommand = (argv: readonly string[]): string => {
	const lines: string[][] = [[]]
	argv.forEach((word, index) => {
		const isOption = word === '-E' && index + 1 < argv.length && argv[index - 1] !== '-E'
		if (isOption) lines.push([])
		lines.at(-1)?.push(quoteToPaste(word))
	})
	return lines.map(words => words.join(' ')).join(' \\\n    ')
}

/**
 * What a terminal acts on when it is pasted (a tab completes, ^C interrupts) or does not show is written as octal.
 * `$(...)` drops newlines at the end, so a word with a newline, which pastes well inside quotes, stays as it is.
 */
const quoteToPaste = (word: string): string => {
	if (!unpasteable.test(word) || word.includes('\n')) return quote(word)
	const format = word
		.replace(/\\/g, '\\\\')
		.replace(/%/g, '%%')
		// no option of printf
		.replace(/^-/, '\\055')
		// interactive bash expands ! between double quotes
		.replace(/!/g, '\\041')
		.replace(new RegExp(unpasteable, 'gu'), octal)
	return `"$(printf ${quote(format)})"`
}

const unpasteable = /[\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}]/u

const octal = (character: string): string =>
	[...Buffer.from(character)].map(byte => `\\${byte.toString(8).padStart(3, '0')}`).join('')
