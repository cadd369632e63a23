import type { Limits, Type } from './type.ts'

/** How the sh library names a type and its limits: `type_NAME value MIN MAX`, and `list_of_NAME` for a list. */
export interface TypeArguments {
	readonly name: string
	readonly min: string
	readonly max: string
}

/** The words, not yet quoted, that stand for a type and its limits in a call of its sh function. */
export const argumentsOf = ({ name, list }: Type, { values, bytes, min, max }: Limits): TypeArguments => ({
	name: `${list ? 'list_of_' : ''}${name.replaceAll('-', '_')}`,
	min: name === 'enum' ? (values ?? []).join(',') : bytes ? `,${bytes.join(',')},` : (min?.toString() ?? ''),
	max: name === 'enum' ? '' : (max?.toString() ?? ''),
})
