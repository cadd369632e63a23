import type { Fault, Reading, ReadResult } from './format.ts'

/** How one word of a line is taken: what it matches, and what it then means. */
export interface WordForm {
	readonly shape: RegExp
	readonly mean: (match: RegExpExecArray) => string
	/** Numbers and booleans of formats that know them. */
	readonly native?: (match: RegExpExecArray) => boolean
}

/** The words of a line up to a comment, each one of the forms, between blanks; undefined when one is none of them. */
const readWords = (
	path: string,
	rest: string,
	forms: readonly WordForm[],
	comments: string,
): readonly Reading[] | undefined => {
	const readings: Reading[] = []
	let at = 0
	while (at < rest.length && !comments.includes(rest[at] ?? '')) {
		const found = forms
			.map(form => ({ form, match: new RegExp(form.shape.source, 'uy') }))
			.map(({ form, match }) => {
				match.lastIndex = at
				return { form, match: match.exec(rest) }
			})
			.find(({ match }) => match !== null && match[0] !== '')
		if (found?.match == null) return undefined
		const { form, match } = found
		readings.push({ path, kind: form.native?.(match) ? 'native' : 'text', value: form.mean(match) })
		at += match[0].length
		const blank = /[ \t]+|$/y
		blank.lastIndex = at
		const gap = blank.exec(rest)
		if (gap === null) return undefined
		at += gap[0].length
	}
	return readings
}

/** Reads lines of a key and words, as `head` takes the key from a line; whole-line comments start with one of these. */
export const readLines = (
	text: string,
	{
		head,
		forms = [],
		formsOf = () => forms,
		comments,
		commentsAfterWords = false,
		empty = true,
	}: {
		readonly head: RegExp
		readonly forms?: readonly WordForm[]
		/** Where the forms differ from key to key. */
		readonly formsOf?: (key: string) => readonly WordForm[]
		readonly comments: string
		/** May a comment stand behind the words of a line too? */
		readonly commentsAfterWords?: boolean
		/** May a first word stand alone? */
		readonly empty?: boolean
	},
): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	let offset = 0
	for (const line of text.split('\n')) {
		const bare = line.replace(/^[ \t]+/, '')
		if (bare !== '' && !comments.includes(bare[0] ?? '')) {
			const match = head.exec(bare)
			const key = match?.[1] ?? ''
			const rest = match === null ? '' : bare.slice(match[0].length).replace(/[ \t]+$/, '')
			const words = match === null ? undefined : readWords(key, rest, formsOf(key), commentsAfterWords ? comments : '')
			if (words === undefined) faults.push({ want: 'a first word and values', got: line, offset })
			else if (words.length === 0 && !empty) faults.push({ want: `a value after ${key}`, got: 'none', offset })
			else readings.push({ path: '', kind: 'name', value: key }, ...words)
		}
		offset += line.length + 1
	}
	return { readings, faults }
}
