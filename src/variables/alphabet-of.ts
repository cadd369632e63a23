import { types } from './table.ts'
import type { Alphabet, Limits, Type } from './type.ts'

/** What values of this type may hold: for enum the characters of its values, for a list the comma besides. */
export const alphabetOf = ({ name, list }: Type, limits: Limits): Alphabet => {
	const given = name === 'enum' && limits.values !== undefined ? limits.values.join('') : undefined
	const { ascii, nonAscii } =
		given === undefined ? types[name].alphabet : { ascii: given, nonAscii: /[^\u0000-\u007f]/.test(given) }
	const characters = new Set([...ascii, ...(list ? [','] : [])].filter(character => character <= '\u007f'))
	return { ascii: [...characters].sort().join(''), nonAscii }
}
