import type { Format, State } from './formats/format.ts'

/** Where the lexer is, and what is to be done before the next text. */
export interface Cursor {
	readonly state: State
	/** After a fault, until a line ends: nothing can be said of places there. */
	readonly lost: boolean
	/** At the start of a line, where the indentation of a partial is still to be written. */
	readonly fresh: boolean
}

/** Do both stand for the same place? */
export const isSame = (one: Cursor, other: Cursor): boolean => {
	const keys = Object.keys(one.state) as (keyof State)[]
	return one.lost === other.lost && keys.every(key => one.state[key] === other.state[key])
}

/** One cursor for two that come together, or undefined where they stand for different places. */
export const joinCursors = (format: Format, one: Cursor, other: Cursor): Cursor | undefined => {
	const fresh = one.fresh && other.fresh
	if (one.lost || other.lost) return { ...(one.lost ? one : other), fresh }
	if (isSame(one, other)) return { ...one, fresh }
	const state = format.join?.(one.state, other.state)
	return state === undefined ? undefined : { state, lost: false, fresh }
}
