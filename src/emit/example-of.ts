import type { Variable } from '../model/definition.ts'
import { types } from '../variables/table.ts'

/** A value that this variable accepts, for messages and documentation. */
export const exampleOf = ({ example, type, limits, default: fallback }: Variable): string =>
	example ?? fallback ?? limits.values?.[0] ?? types[type.name].example
