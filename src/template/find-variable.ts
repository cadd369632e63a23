import { nearestName } from '../variables/nearest-name.ts'
import type { Expression } from './parse-template.ts'
import type { ScopeEntry } from './scope.ts'
import { type Value, variableValue } from './value.ts'
import { type Compilation, type Context, report } from './walk.ts'

const isItem = ({ parts, depth, data }: Expression): boolean => parts?.length === 0 && depth === 0 && !data

/** The variable that an expression names; undefined, and reported, when it is none. */
export const findEntry = (
	compilation: Compilation,
	context: Context,
	expression: Expression,
): { readonly name: string; readonly entry: ScopeEntry } | undefined => {
	const { type, data, depth, parts, original } = expression
	const isName = type === 'PathExpression' && !data && depth === 0 && parts?.length === 1 && parts[0] === original
	if (!isName)
		return report(compilation, context, expression, {
			want: 'the name of a variable',
			got: isItem(expression) ? `${original} outside of {{#each}}` : String(original ?? type),
		})
	const entry = compilation.scope.get(original)
	if (entry?.replacedBy !== undefined)
		return report(compilation, context, expression, {
			want: 'the name of a variable',
			got: `the deprecated ${original}`,
			next: `use ${entry.replacedBy}`,
		})
	if (entry !== undefined) return { name: original, entry }
	const nearest = nearestName(original, compilation.scope.keys())
	return report(compilation, context, expression, {
		want: 'the name of a variable',
		got: original,
		...(nearest === undefined ? {} : { next: `did you mean ${nearest}?` }),
	})
}

/** The value that an expression stands for: a variable, or the loop's item. */
export const findValue = (compilation: Compilation, context: Context, expression: Expression): Value | undefined => {
	if (isItem(expression) && context.item !== undefined) return context.item.value
	const found = findEntry(compilation, context, expression)
	return found && variableValue(found.name, found.entry)
}
