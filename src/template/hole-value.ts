import { helpers } from './helpers/table.ts'
import type { Scope } from './scope.ts'
import type { HoleNode } from './tree.ts'
import { indexValue, itemValue, type Value, variableValue } from './value.ts'

/** The list of the loop that stands so many loops further out; 0 is the innermost. */
export type ListOf = (outer: number) => string

/** What a hole of a tree may write. */
export const holeValue = ({ name, outer = 0, through }: HoleNode, scope: Scope, listOf: ListOf): Value | undefined => {
	if (name === '@index') return indexValue
	const entry = scope.get(name === 'this' ? listOf(outer) : name)
	if (entry === undefined) return undefined
	const value = name === 'this' ? itemValue(entry) : variableValue(name, entry)
	const changed = through && helpers[through.helper].change(value, through.argument)
	return changed === undefined || 'want' in changed ? value : changed
}
