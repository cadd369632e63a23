import type { Value } from '../value.ts'
import type { HelperFault } from './helper.ts'

/** The fault of a helper that takes one value and was given a list. */
export const wantOne = ({ name, type }: Value): HelperFault | undefined =>
	type.list
		? { want: 'one value', got: `${name}, a list`, next: `write {{#each ${name}}} and use the helper on {{this}}` }
		: undefined
