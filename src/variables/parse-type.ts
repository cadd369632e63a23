import { types } from './table.ts'
import { type Type, typeNames } from './type.ts'

/**
 * Reads `port` or `list of port`; `list of dn` and a few others are no type.
 */
export const parseType = (text: string): Type | undefined => {
	const [, listed, word] = /^(list +of +)?(\S+)$/.exec(text.trim()) ?? []
	const list = listed !== undefined
	const name = typeNames.find(candidate => candidate === word)
	return name === undefined || (list && !types[name].listable) ? undefined : { name, list }
}
