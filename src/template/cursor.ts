import type { Format, State } from './formats/format.ts'

/** Where the lexer is. `lost` after a fault, until a line ends: nothing can be said of places there. */
export interface Cursor {
	readonly state: State
	readonly lost: boolean
}

/** One cursor for two that come together, or undefined where they stand for different places. */
export const joinCursors = (format: Format, one: Cursor, other: Cursor): Cursor | undefined => {
	if (one.lost || other.lost) return one.lost ? one : other
	if (isSame(one, other)) return one
	const state = format.join?.(one.state, other.state)
	return state === undefined ? undefined : { state, lost: false }
}

export const isSame = (one: Cursor, other: Cursor): boolean => {
	const keys = Object.keys(one.state) as (keyof State)[]
	return one.lost === other.lost && keys.every(key => one.state[key] === other.state[key])
}
