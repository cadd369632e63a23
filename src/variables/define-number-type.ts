import { describeLimits } from './describe-limits.ts'
import type { VariableType } from './type.ts'

interface Row extends Omit<VariableType, 'check' | 'schema' | 'mayBeEmpty' | 'native' | 'measures' | 'listable'> {
	readonly native?: 'number'
	readonly measures: 'number' | 'seconds' | 'bytes'
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
		listable: true,
		check: (value, limits) => {
			if (value.length <= row.maxBytes && shape.test(value)) {
				const normal = normalise(value)
				const number = measure(normal)
				const { min = lowest, max = highest } = limits
				if (number >= Math.max(min, lowest) && number <= Math.min(max, highest)) return { ok: true, value: normal }
			}
			return { ok: false, want: describeLimits(row, limits) }
		},
		schema: limits => ({
			type: 'string',
			description: describeLimits(row, limits),
			maxLength: row.maxBytes,
			pattern,
		}),
	}
}
