import { countBytes } from './count-bytes.ts'
import { greatestList } from './list.ts'
import { types } from './table.ts'
import type { Limits, Type } from './type.ts'

/** Greatest length of a value in bytes, as its limits narrow it. */
export const maxBytesOf = ({ name, list }: Type, limits: Limits): number => {
	if (list) return greatestList
	const { maxBytes, measures } = types[name]
	if (name === 'enum') return Math.max(0, ...(limits.values ?? []).map(countBytes))
	if (limits.bytes !== undefined) return Math.min(maxBytes, Math.ceil(Math.max(...limits.bytes) / 3) * 4)
	return measures === 'length' ? Math.min(maxBytes, limits.max ?? maxBytes) : maxBytes
}
