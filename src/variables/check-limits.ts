import { describeLimits } from './describe-limits.ts'
import { types } from './table.ts'
import type { Limits, Type, TypeName } from './type.ts'

const checkNumbers = (name: TypeName, { min, max }: Limits): readonly string[] => {
	const { maxBytes, measures } = types[name]
	if (measures === 'nothing') {
		return min === undefined && max === undefined ? [] : [`no min and no max: ${name} has none`]
	}
	const lowest = name === 'integer' ? Number.MIN_SAFE_INTEGER : 0
	const wants: string[] = []
	for (const [key, limit] of [['min', min] as const, ['max', max] as const]) {
		if (limit === undefined) continue
		if (!Number.isSafeInteger(limit)) wants.push(`${key} to be a whole number`)
		else if (limit < lowest) wants.push(`${key} to be ${lowest} or more`)
	}
	if (min !== undefined && max !== undefined && min > max) wants.push('min not to be above max')
	if (measures === 'length' && (max ?? 0) > maxBytes)
		wants.push(`max not to be above ${maxBytes}, the longest that ${name} allows`)
	return wants
}

/** Words beside a type: where a reader expects a number or a boolean, there are none. */
const checkWords = (name: TypeName, list: boolean, values: readonly string[]): readonly string[] => {
	if (list) return ['no values beside a list']
	if (types[name].native !== undefined) return [`no values beside ${name}`]
	return values.every(value => /^[a-z][a-z0-9-]*$/.test(value)) ? [] : ['words of small letters, digits and hyphens']
}

const checkCharacters = (name: TypeName, { characters }: Limits): readonly string[] => {
	if (characters === undefined) return []
	return name === 'string' ? [] : [`no characters: only string has them, not ${name}`]
}

/** Base64 alone stands for bytes whose number can be asked for. */
const checkBytes = (name: TypeName, { bytes, min, max }: Limits): readonly string[] => {
	if (bytes === undefined) return []
	if (name !== 'base64') return [`no bytes: only base64 has them, not ${name}`]
	const most = (types.base64.maxBytes / 4) * 3
	const right = bytes.length > 0 && bytes.every(number => Number.isInteger(number) && number > 0 && number <= most)
	return [
		...(right ? [] : [`numbers of bytes from 1 to ${most}`]),
		...(min === undefined && max === undefined ? [] : ['no min and no max beside bytes']),
	]
}

const checkValues = (name: TypeName, list: boolean, { values }: Limits): readonly string[] => {
	if (name !== 'enum') return values === undefined ? [] : checkWords(name, list, values)
	if (values === undefined || values.length === 0) return ['values: the words that it may be']
	const wants: string[] = []
	if (new Set(values).size < values.length) wants.push('each value once')
	if (values.some(value => value.includes(',') || value.trim() !== value)) {
		wants.push('values without commas, and without blanks at their ends')
	}
	if (values.some(value => !types.string.check(value, { max: types.enum.maxBytes }).ok)) {
		wants.push(`each value to be ${describeLimits(types.string, { max: types.enum.maxBytes })}`)
	}
	return wants
}

/** What the limits of a definition should have been, each to follow "want"; nothing when they fit the type. */
export const checkLimits = ({ name, list }: Type, limits: Limits): readonly string[] => [
	...checkValues(name, list, limits),
	...checkCharacters(name, limits),
	...checkBytes(name, limits),
	...checkNumbers(name, limits),
]
