import { checkValue } from './check-value.ts'
import { types } from './table.ts'
import type { Limits, Type } from './type.ts'

interface Asked {
	readonly type: Type
	readonly limits: Limits
	readonly example?: string
	readonly default?: string
}

/** A value that a variable accepts: its own example or default, else one of its type's. Undefined where none of them fits. */
export const findExample = ({ example, type, limits, default: fallback }: Asked): string | undefined => {
	const { example: common, good } = types[type.name]
	const candidates = [example, fallback, limits.values?.[0], common, limits.min, limits.max, ...good]
	const accepted = candidates.find(value => value !== undefined && checkValue(type, limits, String(value)).ok)
	return accepted === undefined ? undefined : String(accepted)
}
