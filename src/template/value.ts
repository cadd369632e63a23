import { greatestList } from '../variables/list.ts'
import { maxBytesOf } from '../variables/max-bytes-of.ts'
import { types } from '../variables/table.ts'
import type { Limits, Type } from '../variables/type.ts'
import type { ScopeEntry } from './scope.ts'

/** What a hole would write: a whole variable, one item of a list, or what a helper makes of them. */
export interface Value {
	/** For people, as it stands in the template. */
	readonly name: string
	readonly type: Type
	readonly limits: Limits
	readonly ascii: string
	readonly nonAscii: boolean
	readonly native: 'number' | 'boolean' | undefined
	readonly mayBeEmpty: boolean
	readonly maxBytes: number
	/** The helper that makes it. */
	readonly by?: string
	/** Known at build time. */
	readonly constant?: string
}

/** A value that is known at build time: it may hold just what it holds. */
export const fixValue = (value: Value, constant: string): Value => ({
	...value,
	constant,
	ascii: [...new Set(constant.replace(/[^\0-\x7f]/g, ''))].sort().join(''),
	nonAscii: /[^\0-\x7f]/.test(constant),
	mayBeEmpty: constant === '',
	maxBytes: Buffer.byteLength(constant),
})

const commas = (ascii: string, list: boolean): string => ascii.replaceAll(',', '') + (list ? ',' : '')

/** A variable as a hole sees it. */
export const variableValue = (name: string, entry: ScopeEntry): Value => {
	const { type, limits = {}, alphabet, constant } = entry
	const value = {
		name,
		type,
		limits,
		ascii: type.list ? commas(alphabet.ascii, true) : alphabet.ascii,
		nonAscii: alphabet.nonAscii,
		native: type.list ? undefined : entry.native,
		mayBeEmpty: entry.mayBeEmpty,
		maxBytes: entry.maxBytes ?? (type.list ? greatestList : types[type.name].maxBytes),
	}
	return constant === undefined ? value : fixValue(value, constant)
}

/** One item of a list inside its loop. Empty items are passed over, so it never is. */
export const itemValue = (list: ScopeEntry): Value => {
	const type = { name: list.type.name, list: false }
	const { limits = {} } = list
	return {
		name: 'this',
		type,
		limits,
		ascii: commas(list.alphabet.ascii, false),
		nonAscii: list.alphabet.nonAscii,
		native: types[type.name].native,
		mayBeEmpty: false,
		maxBytes: maxBytesOf(type, limits),
	}
}

/** The number of a loop's pass. */
export const indexValue: Value = {
	name: '@index',
	type: { name: 'integer', list: false },
	limits: { min: 0, max: greatestList },
	ascii: '0123456789',
	nonAscii: false,
	native: 'number',
	mayBeEmpty: false,
	maxBytes: String(greatestList).length,
}

/** A text or number that stands in the template itself. */
export const literalValue = (name: string, literal: string | number | boolean): Value => {
	const native = typeof literal === 'string' ? undefined : typeof literal === 'number' ? 'number' : 'boolean'
	const type = native === undefined ? 'string' : native === 'number' ? 'integer' : 'boolean'
	const common = {
		name,
		type: { name: type, list: false },
		limits: {},
		native,
		nonAscii: true,
		mayBeEmpty: true,
	} as const
	return fixValue({ ...common, ascii: '', maxBytes: 0 }, String(literal))
}
