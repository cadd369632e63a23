import { commonlyHarmless } from './format.ts'
import { lineFormat } from './lines.ts'
import { readIni } from './read-ini.ts'

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
	flush: true,
	keyWithout: ':',
	read: readIni,
})
