/** One fault of an input. `at` is a place (`file:line [section] key`), `next` a step that mends it. */
export interface Issue {
	readonly at: string
	readonly want: string
	readonly got?: string
	readonly next?: string
	readonly excerpt?: Excerpt
}

/** A line of the input, and the column in it (from 1) that a fault is about. */
export interface Excerpt {
	readonly line: string
	readonly column: number
}

/**
 * What the user can mend: its message is all that is shown. `issues` are faults of the input (exit 1);
 * without any, the call or the machine is at fault (exit 2).
 */
export class UserError extends Error {
	override readonly name = 'UserError'
	readonly issues: readonly Issue[]
	constructor(message: string, options: { readonly cause?: unknown; readonly issues?: readonly Issue[] } = {}) {
		super(message, options.cause === undefined ? undefined : { cause: options.cause })
		this.issues = options.issues ?? []
	}
}

/** A bug of flavourist itself: shown with its stack (exit 70). */
export class InternalError extends Error {
	override readonly name = 'InternalError'
}

/** Proves at compile time that every tag of a union was handled. */
export const absurd = (value: never): never => {
	throw new InternalError(`unexpected ${JSON.stringify(value)}`)
}

/** A text on one line, with what would disturb a terminal or a reader shown as JSON escapes. */
export const escapeControls = (text: string): string =>
	text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, character =>
		character < ' '
			? JSON.stringify(character).slice(1, -1)
			: `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	)

/** One issue as one line: place, want, got, next step. */
export const formatIssue = ({ at, want, got, next }: Issue): string =>
	escapeControls(
		`${at}: want ${want}${got === undefined ? '' : `, got ${got}`}${next === undefined ? '' : `; ${next}`}`,
	)

/** What of a line stands on a terminal of 80 columns. */
const excerptWidth = 76

/** The line of the input that an issue is about, with a caret below the place: two lines, indented. */
const formatExcerpt = ({ line, column }: Excerpt): string => {
	const shown = line.replaceAll('\t', ' ')
	const blanks = Math.min(shown.length - shown.trimStart().length, column - 1)
	const before = escapeControls(shown.slice(blanks, column - 1))
	const after = escapeControls(shown.slice(column - 1))
	const cut = Math.max(0, before.length - excerptWidth / 2)
	const begin = cut > 0 ? `…${before.slice(cut + 1)}` : before
	const room = excerptWidth - begin.length
	const end = after.length > room ? `${after.slice(0, room - 1)}…` : after
	return `    ${begin}${end}\n    ${' '.repeat(begin.length)}^`
}

/** An issue for people: one line, and below it the line of the input where there is one. */
export const showIssue = (issue: Issue): string =>
	issue.excerpt === undefined ? formatIssue(issue) : `${formatIssue(issue)}\n${formatExcerpt(issue.excerpt)}`
