import { type Type, typeNames } from './type.ts'

/**
 * Reads `port` or `list of port`. A name that holds commas itself cannot be listed: `list of dn` is no type.
 */
export const parseType = (text: string): Type | undefined => {
	const [, listed, word] = /^(list +of +)?(\S+)$/.exec(text.trim()) ?? []
	const list = listed !== undefined
	const name = typeNames.find(candidate => candidate === word)
	return name === undefined || (list && name === 'dn') ? undefined : { name, list }
}
