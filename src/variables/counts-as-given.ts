import type { GivenValue } from './environment-variable.ts'

/** An empty value counts as not given, unless it is empty only because it could not be read. */
export const countsAsGiven = (given: GivenValue | undefined): given is GivenValue =>
	given !== undefined && (given.unknown === true || given.value !== '')
