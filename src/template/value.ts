import { greatestList } from '../variables/list.ts'
import { types } from '../variables/table.ts'
import type { Type } from '../variables/type.ts'
import type { ScopeEntry } from './scope.ts'

/** What a hole would write: a whole variable, or one item of a list. */
export interface Value {
	readonly name: string
	readonly type: Type
	readonly ascii: string
	readonly nonAscii: boolean
	readonly native: 'number' | 'boolean' | undefined
	readonly mayBeEmpty: boolean
	readonly maxBytes: number
	readonly constant?: string
}

const fix = (value: Value, constant: string): Value => ({
	...value,
	constant,
	ascii: [...new Set(constant.replace(/[^\0-\x7f]/g, ''))].sort().join(''),
	nonAscii: /[^\0-\x7f]/.test(constant),
	mayBeEmpty: constant === '',
	maxBytes: Buffer.byteLength(constant),
})

const commas = (ascii: string, list: boolean): string => ascii.replaceAll(',', '') + (list ? ',' : '')

/** A variable as a hole sees it; one that is known at build time may hold just what it holds. */
export const variableValue = (name: string, entry: ScopeEntry): Value => {
	const { type, alphabet, constant } = entry
	const value = {
		name,
		type,
		ascii: type.list ? commas(alphabet.ascii, true) : alphabet.ascii,
		nonAscii: alphabet.nonAscii,
		native: type.list ? undefined : entry.native,
		mayBeEmpty: entry.mayBeEmpty || entry.optional,
		maxBytes: entry.maxBytes ?? (type.list ? greatestList : types[type.name].maxBytes),
	}
	return constant === undefined ? value : fix(value, constant)
}

/** One item of a list inside its loop; with `constant`, that item. Empty items are passed over, so it never is. */
export const itemValue = (list: ScopeEntry, constant?: string): Value => {
	const { name } = list.type
	const value = {
		name: 'this',
		type: { name, list: false },
		ascii: commas(list.alphabet.ascii, false),
		nonAscii: list.alphabet.nonAscii,
		native: types[name].native,
		mayBeEmpty: false,
		maxBytes: types[name].maxBytes,
	}
	return constant === undefined ? value : fix(value, constant)
}
