import type { Variable } from '../model/definition.ts'
import { checkValue } from '../variables/check-value.ts'
import { types } from '../variables/table.ts'

/** A value that this variable accepts, for messages and documentation. */
export const exampleOf = ({ example, type, limits, default: fallback }: Variable): string => {
	const { example: common, good } = types[type.name]
	const candidates = [example, fallback, limits.values?.[0], common, limits.min, limits.max, ...good]
	const accepted = candidates.find(value => value !== undefined && checkValue(type, limits, String(value)).ok)
	return String(accepted ?? common)
}

/** The same on one line, as tables and lists can hold it. */
export const exampleLine = (variable: Variable): string => exampleOf(variable).replaceAll('\n', '\\n')
