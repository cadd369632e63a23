import type { Variable } from '../model/definition.ts'
import { findExample } from '../variables/find-example.ts'

/** A value that this variable accepts, for messages and documentation; a definition is refused where there is none. */
export const exampleOf = (variable: Variable): string => findExample(variable) ?? ''

/** The same on one line, as tables and lists can hold it. */
export const exampleLine = (variable: Variable): string => exampleOf(variable).replaceAll('\n', '\\n')
