/** One fault of an input. `at` is a place (`file:line [section] key`), `next` a step that mends it. */
export interface Issue {
	readonly at: string
	readonly want: string
	readonly got?: string
	readonly next?: string
}

/**
 * What the user can mend: its message is all that is shown. `issues` are faults of the input (exit 1);
 * without any, the call or the machine is at fault (exit 2).
 */
export class UserError extends Error {
	readonly issues: readonly Issue[]
	constructor(message: string, options: { readonly cause?: unknown; readonly issues?: readonly Issue[] } = {}) {
		super(message, options.cause === undefined ? undefined : { cause: options.cause })
		this.name = 'UserError'
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

/** One issue as one line: place, want, got, next step. Control characters of the input are shown escaped. */
export const formatIssue = ({ at, want, got, next }: Issue): string => {
	const text = `${at}: want ${want}${got === undefined ? '' : `, got ${got}`}${next === undefined ? '' : `; ${next}`}`
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, c =>
		JSON.stringify(c)
			.slice(1, -1)
			.replace(/[\u007f-\u009f]/g, d => `\\u00${d.charCodeAt(0).toString(16)}`),
	)
}
