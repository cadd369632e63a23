import { countBytes } from './count-bytes.ts'
import { describeLimits } from './describe-limits.ts'
import type { VariableType } from './type.ts'

interface Row extends Omit<VariableType, 'check' | 'schema' | 'mayBeEmpty' | 'native' | 'measures' | 'listable'> {
	readonly native?: VariableType['native']
	/** True where left out. */
	readonly listable?: boolean
	/** ECMAScript pattern (flag u) that every accepted text matches, with its anchors. */
	readonly pattern?: string
	/** The normal form of an accepted value, whatever its length. */
	readonly normalise: (value: string) => string | undefined
}

/** A type whose min and max are lengths of the normal form in bytes; none of its values is empty. */
export const defineTextType = ({ pattern, normalise, listable = true, ...row }: Row): VariableType => ({
	...row,
	native: row.native,
	measures: 'length',
	listable,
	mayBeEmpty: false,
	check: (value, limits) => {
		const normal = normalise(value)
		if (normal !== undefined) {
			const { min = 1, max = row.maxBytes } = limits
			const length = countBytes(normal)
			if (length > 0 && length >= min && length <= Math.min(max, row.maxBytes)) return { ok: true, value: normal }
		}
		return { ok: false, want: describeLimits({ ...row, measures: 'length' }, limits) }
	},
	// A schema counts code points, the check counts bytes of the normal form: only an upper bound can be said.
	schema: limits => ({
		type: 'string',
		description: describeLimits({ ...row, measures: 'length' }, limits),
		minLength: 1,
		...(row.name === 'string' || row.name === 'text' || row.name === 'secret'
			? { maxLength: Math.min(limits.max ?? row.maxBytes, row.maxBytes) }
			: {}),
		...(pattern === undefined ? {} : { pattern }),
	}),
})
