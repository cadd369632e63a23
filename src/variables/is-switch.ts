import type { Type } from './type.ts'

/** Is it a yes or no? In rules and conditions such a variable counts as given when it is true. */
export const isSwitch = (variable: { readonly type: Type } | undefined): boolean =>
	variable?.type.name === 'boolean' && !variable.type.list
