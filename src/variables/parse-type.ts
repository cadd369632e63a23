import { type Type, typeNames } from './type.ts'

/** Values that hold commas, or are files of their own. */
const unlisted: readonly string[] = ['dn', 'ldap-filter', 'certificate']

/**
 * Reads `port` or `list of port`; `list of dn` and a few others are no type.
 */
export const parseType = (text: string): Type | undefined => {
	const [, listed, word] = /^(list +of +)?(\S+)$/.exec(text.trim()) ?? []
	const list = listed !== undefined
	const name = typeNames.find(candidate => candidate === word)
	return name === undefined || (list && unlisted.includes(name)) ? undefined : { name, list }
}
