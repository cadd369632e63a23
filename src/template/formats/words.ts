import type { FormatName } from '../../model/definition.ts'
import { commonlyHarmless, type Format, type Place, type ReadResult, type State } from './format.ts'
import { readCrontab } from './read-crontab.ts'
import { readNewsyslog } from './read-newsyslog.ts'
import { readWords } from './read-words.ts'

interface WordState extends State {
	readonly where: 'line' | 'text' | 'escape' | 'comment'
}

const line: WordState = { where: 'line' }
const text: WordState = { where: 'text' }
const escaping: WordState = { where: 'escape' }
const comment: WordState = { where: 'comment' }

const places: Readonly<Record<WordState['where'], Place>> = {
	line: { kind: 'word' },
	text: { kind: 'word' },
	escape: { kind: 'nowhere', name: 'a place after a backslash', next: 'leave the backslash out' },
	comment: { kind: 'comment' },
}

const names: Readonly<Record<WordState['where'], string>> = {
	line: 'the start of a line',
	text: 'a line',
	escape: 'a line, after a backslash',
	comment: 'a comment',
}

/** Formats without quotes: only a type that is harmless in a bare word may stand in them. */
const wordFormat = (
	name: FormatName,
	harmless: string,
	comments: 'none' | 'whole lines' | 'anywhere',
	read: (text: string) => ReadResult,
): Format<WordState> => {
	// a line's start is a place of its own only where a comment may begin there and nowhere else
	const start = comments === 'whole lines' ? line : text
	return {
		name,
		value: undefined,
		encoders: [],
		harmless,
		start,
		step: ({ where }, char) => {
			if (char === '\n') return start
			if (where === 'comment') return comment
			if (where === 'escape') return text
			if (char === '\\') return escaping
			if (char === '#' && (where === 'line' || comments === 'anywhere')) return comment
			return where === 'line' && (char === ' ' || char === '\t') ? line : text
		},
		place: state => places[state.where],
		fill: () => text,
		describe: state => names[state.where],
		read,
	}
}

export const plainText = wordFormat('text', `${commonlyHarmless}%`, 'none', readWords)
export const newsyslog = wordFormat('newsyslog', `${commonlyHarmless}%`, 'anywhere', readNewsyslog)
/** cron makes a newline of `%`. */
export const crontab = wordFormat('crontab', commonlyHarmless, 'whole lines', readCrontab)
