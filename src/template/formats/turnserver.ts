import { asIs, commonlyHarmless } from './format.ts'
import { lineFormat, noNewline } from './lines.ts'
import { readTurnserver } from './read-turnserver.ts'

/**
 * turnserver.conf: coturn takes away `=` and blanks before a value, one quote at its start and one at its end, and
 * nothing between them.
 */
export const turnserver = lineFormat({
	name: 'turnserver',
	separator: '=',
	quotes: { '"': { encoder: asIs, escapes: false } },
	value: { quote: '"', bare: 'words' },
	comments: { characters: '#', where: 'line' },
	harmless: `${commonlyHarmless.replaceAll('=', '')}%`,
	barred: [noNewline],
	// coturn reads 1,022 bytes of a line, its newline among them
	maxLine: 1021,
	read: readTurnserver,
})
