import { describeType } from './describe-type.ts'
import { greatestList } from './list.ts'
import { types } from './table.ts'
import type { Limits, Type } from './type.ts'

/**
 * JSON Schema of the text of a value, for editors and forms. It accepts all that checkValue accepts, and also what a
 * schema cannot tell (a number out of its range, a length in bytes).
 */
export const schemaOf = (type: Type, limits: Limits): Readonly<Record<string, unknown>> => {
	const { values = [] } = limits
	const own = types[type.name].schema(limits)
	const item =
		type.name === 'enum' || values.length === 0
			? own
			: { type: 'string', description: own['description'], anyOf: [own, { type: 'string', enum: values }] }
	if (!type.list) return item
	const description = describeType(type, limits)
	const pattern = item['pattern']
	// Items that hold blanks or commas themselves would make the pattern ambiguous, and slow.
	const simple = typeof pattern === 'string' && !/[ ,]/.test(types[type.name].alphabet.ascii)
	const one = simple ? `[ \\t]*(?:${pattern.replace(/^\^|\$$/g, '')})[ \\t]*` : ''
	return {
		type: 'string',
		description,
		minLength: 1,
		maxLength: greatestList,
		...(simple ? { pattern: `^${one}(?:,${one})*$` } : {}),
	}
}
