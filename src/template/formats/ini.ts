import { commonlyHarmless } from './format.ts'
import { lineFormat } from './lines.ts'
import { readLines } from './read-lines.ts'

/** INI: readers do not agree on quotes, `%`, `;` and `#` in values, so only harmless words stand there. */
export const ini = lineFormat({
	name: 'ini',
	separator: '=',
	quotes: {},
	value: undefined,
	comments: { characters: '#;', where: 'word' },
	headings: true,
	words: true,
	harmless: commonlyHarmless,
	read: text =>
		readLines(text.replace(/^[ \t]*\[[^\]\n]*\][ \t]*$/gm, ''), {
			head: /^([^=[\]\n]*?)[ \t]*=[ \t]*/,
			comments: '#;',
			commentsAfterWords: true,
			forms: [{ shape: /[^ \t]+/, mean: ([word]) => word }],
		}),
})
