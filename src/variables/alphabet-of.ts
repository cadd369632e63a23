import { types } from './table.ts'
import type { Alphabet, Limits, Type, TypeName } from './type.ts'

const ofOne = (name: TypeName, { values = [], characters }: Limits): Alphabet => {
	const words = values.join('')
	const own = types[name].alphabet
	if (name === 'enum' && values.length > 0) return { ascii: words, nonAscii: /[^\u0000-\u007f]/.test(words) }
	if (characters === undefined) return { ...own, ascii: own.ascii + words }
	const shape = new RegExp(`[${characters}]`)
	return { ascii: [...own.ascii].filter(character => shape.test(character)).join('') + words, nonAscii: false }
}

/** What values of this type may hold: for enum the characters of its values, for a list the comma besides. */
export const alphabetOf = ({ name, list }: Type, limits: Limits): Alphabet => {
	const { ascii, nonAscii } = ofOne(name, limits)
	const characters = new Set([...ascii, ...(list ? [','] : [])].filter(character => character <= '\u007f'))
	return { ascii: [...characters].sort().join(''), nonAscii }
}
