import type { FormatName } from '../../model/definition.ts'
import { type Barred, commonlyHarmless, type Format, type Place, type ReadResult, type State } from './format.ts'
import { readCrontab } from './read-crontab.ts'
import { readNewsyslog } from './read-newsyslog.ts'
import { readWords } from './read-words.ts'

interface WordState extends State {
	/** `first`: in the first word of a line, where that matters. */
	readonly where: 'line' | 'first' | 'text' | 'escape' | 'comment'
}

const line: WordState = { where: 'line' }
const first: WordState = { where: 'first' }
const text: WordState = { where: 'text' }
const escaping: WordState = { where: 'escape' }
const comment: WordState = { where: 'comment' }

const names: Readonly<Record<WordState['where'], string>> = {
	line: 'the start of a line',
	first: 'the first word of a line',
	text: 'a line',
	escape: 'a line, after a backslash',
	comment: 'a comment',
}

/** What tells one format of words from another. */
interface WordRules {
	readonly name: FormatName
	readonly harmless: string
	readonly comments: 'none' | 'whole lines' | 'anywhere'
	/** What the first word of a line cannot be made of. */
	readonly barredFirst?: Barred
	readonly maxLine?: number
	readonly read: (text: string) => ReadResult
}

/** Formats without quotes: only a type that is harmless in a bare word may stand in them. */
const wordFormat = ({ name, harmless, comments, barredFirst, maxLine, read }: WordRules): Format<WordState> => {
	// a line's start is a place of its own only where something begins there and nowhere else
	const start = comments === 'whole lines' ? line : text
	const begun = barredFirst === undefined ? text : first
	const barred = barredFirst === undefined ? [] : [barredFirst]
	const places: Readonly<Record<WordState['where'], Place>> = {
		line: { kind: 'word', barred },
		first: { kind: 'word', barred },
		text: { kind: 'word' },
		escape: { kind: 'nowhere', name: 'a place after a backslash', next: 'leave the backslash out' },
		comment: { kind: 'comment' },
	}
	return {
		name,
		value: undefined,
		encoders: [],
		harmless,
		...(maxLine === undefined ? {} : { maxLine }),
		start,
		step: ({ where }, char) => {
			const isBlank = char === ' ' || char === '\t'
			if (char === '\n') return start
			if (where === 'comment') return comment
			if (where === 'escape') return text
			if (char === '\\') return escaping
			if (char === '#' && (where === 'line' || comments === 'anywhere')) return comment
			if (where === 'line') return isBlank ? line : begun
			return where === 'first' && !isBlank && char !== '=' ? first : text
		},
		place: state => places[state.where],
		fill: ({ where }) => (where === 'line' || where === 'first' ? begun : text),
		describe: state => names[state.where],
		read,
	}
}

export const plainText = wordFormat({
	name: 'text',
	harmless: `${commonlyHarmless}%`,
	comments: 'none',
	read: readWords,
})

/** newsyslog(8) reads lines of 1,023 bytes with their newline, and takes the rest of a longer one for another. */
export const newsyslog = wordFormat({
	name: 'newsyslog',
	harmless: `${commonlyHarmless}%`,
	comments: 'anywhere',
	maxLine: 1022,
	read: readNewsyslog,
})

/** crontab(5): cron makes a newline of `%`, and keeps 999 bytes of a command or a setting. */
export const crontab = wordFormat({
	name: 'crontab',
	harmless: commonlyHarmless,
	comments: 'whole lines',
	barredFirst: {
		characters: '=@',
		because: 'cron reads a line that starts so as a setting, or as @daily and the like',
		next: 'write fixed text before it, or use a type without it',
	},
	maxLine: 999,
	read: readCrontab,
})
