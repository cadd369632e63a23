import type { Comparison } from './tree.ts'

/** Does a value compare so with another? Less and greater are asked of whole numbers only. */
export const compareValues = (comparison: Comparison, value: string, other: string): boolean => {
	if (comparison === 'equal') return value === other
	return comparison === 'less' ? Number(value) < Number(other) : Number(value) > Number(other)
}
