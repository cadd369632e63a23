import type { Issue } from '../errors.ts'
import type { Variable } from '../model/definition.ts'
import { formatPlace } from '../model/format-place.ts'
import type { Plan } from '../plan/plan.ts'

/** The words of an enum narrow it, those beside another type widen it. */
const wordsFit = (from: Variable, to: Variable): boolean => {
	const [own, wanted] = [from.limits.values, to.limits.values]
	if (to.type.name === 'enum') return wanted === undefined || own?.every(word => wanted.includes(word)) === true
	return (own ?? []).every(word => wanted?.includes(word))
}

/** Is every value of the one a value of the other? */
const fits = (from: Variable, to: Variable): boolean => {
	const { characters, bytes, min, max } = to.limits
	return (
		from.type.name === to.type.name &&
		from.type.list === to.type.list &&
		wordsFit(from, to) &&
		(characters === undefined || from.limits.characters === characters) &&
		(bytes === undefined || from.limits.bytes?.every(number => bytes.includes(number)) === true) &&
		(min === undefined || (from.limits.min ?? Number.NEGATIVE_INFINITY) >= min) &&
		(max === undefined || (from.limits.max ?? Number.POSITIVE_INFINITY) <= max)
	)
}

/**
 * Variables that take their default from one which may hold what they do not accept: cook checks what is given and no
 * default, and the templates rely on the type.
 */
export const findUnsoundDefaults = ({ variables }: Plan): readonly Issue[] =>
	variables.flatMap(variable => {
		const source = variables.find(({ name }) => name === variable.defaultFrom)
		if (source === undefined || fits(source, variable)) return []
		return [
			{
				at: formatPlace(variable.at, 'default-from'),
				want: 'a variable of the same type, whose limits are no wider',
				got: `${source.name}, declared at ${formatPlace(source.at)}`,
			},
		]
	})
