import { describeLimits } from './describe-limits.ts'
import type { VariableType } from './type.ts'

interface Row extends Omit<VariableType, 'check' | 'schema' | 'mayBeEmpty' | 'maxBytes' | 'native'> {
	readonly native?: 'number'
	readonly maxBytes: number
	/** ECMAScript pattern (flag u) of what is read at all, with its anchors. */
	readonly pattern: string
	/** The normal form of what matches the pattern. */
	readonly normalise: (value: string) => string
	/** The number that min and max are compared with. */
	readonly measure: (normal: string) => number
	readonly lowest: number
	readonly highest: number
}

/** A type whose min and max bound a number. */
export const defineNumberType = ({ pattern, normalise, measure, lowest, highest, ...row }: Row): VariableType => {
	const shape = new RegExp(pattern, 'u')
	return {
		...row,
		native: row.native,
		mayBeEmpty: false,
		check: (value, limits) => {
			if (value.length <= row.maxBytes && shape.test(value)) {
				const normal = normalise(value)
				const number = measure(normal)
				const { min = lowest, max = highest } = limits
				if (number >= Math.max(min, lowest) && number <= Math.min(max, highest)) return { ok: true, value: normal }
			}
			return { ok: false, want: describeLimits(row.name, row.summary, limits) }
		},
		schema: limits => ({
			type: 'string',
			description: describeLimits(row.name, row.summary, limits),
			maxLength: row.maxBytes,
			pattern,
		}),
	}
}
