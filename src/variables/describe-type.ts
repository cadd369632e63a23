import { describeLimits } from './describe-limits.ts'
import { types } from './table.ts'
import type { Limits, Type } from './type.ts'

/** What a variable of this type wants, for people, to follow "want": the same words as in a verdict. */
export const describeType = ({ name, list }: Type, limits: Limits): string => {
	const item = describeLimits(types[name], limits)
	return list ? `a list with commas between, each item ${item}` : item
}
