import { countBytes } from './count-bytes.ts'
import { describeType } from './describe-type.ts'
import { greatestList } from './list.ts'
import { types } from './table.ts'
import type { Limits, Type, VariableType, Verdict } from './type.ts'

/** Splits at the commas, without the blanks around the items. */
const splitWritten = (value: string): readonly string[] =>
	value.split(',').map(item => item.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, ''))

/** The check of one item, with the words beside its type and the characters that it is narrowed to. */
const checkOf = (type: Type, { values = [], characters }: Limits): VariableType['check'] => {
	const { check } = types[type.name]
	if (type.name === 'enum' || (values.length === 0 && characters === undefined)) return check
	const shape = new RegExp(`^[${characters ?? '^'}]*$`)
	return (value, limits) => {
		if (values.includes(value)) return { ok: true, value }
		const verdict = check(value, limits)
		return verdict.ok && !shape.test(verdict.value) ? { ok: false, want: describeType(type, limits) } : verdict
	}
}

/**
 * The verdict on one value, the same as that of the sh function of the type. Limits hold for each item of a list.
 * The value is text: who reads bytes must refuse those that are not UTF-8 (decodeUtf8 does).
 */
export const checkValue = (type: Type, limits: Limits, value: string): Verdict => {
	const check = checkOf(type, limits)
	if (!type.list) return check(value, limits)
	const items = countBytes(value) > greatestList ? [] : splitWritten(value)
	const verdicts = items.map(item => check(item, limits))
	const accepted = verdicts.flatMap(verdict => (verdict.ok ? [verdict.value] : []))
	return accepted.length === 0 || accepted.length < verdicts.length
		? { ok: false, want: describeType(type, limits) }
		: { ok: true, value: accepted.join(',') }
}
