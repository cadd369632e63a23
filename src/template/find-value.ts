import type { Issue } from '../errors.ts'
import { nearestName } from '../variables/nearest-name.ts'
import { isHelperName } from './helpers/table.ts'
import type { Expression } from './parse-template.ts'
import type { Source } from './tree.ts'
import { indexValue, variableValue } from './value.ts'
import { type Compilation, type Context, type Found, report } from './walk.ts'

const isThis = ({ parts, depth, data }: Expression): boolean => parts?.length === 0 && depth === 0 && !data
const isPassTest = ({ original, data }: Expression): boolean => data === true && /^@(first|last)$/.test(original)
const isIndex = ({ original, data }: Expression): boolean => data === true && original === '@index'

/** A parameter's source as it is named where it is used: there may be more loops around. */
const moveIn = (source: Source, deeper: number): Source =>
	deeper > 0 && /^(this|@index)$/.test(source.name) ? { ...source, outer: (source.outer ?? 0) + deeper } : source

const outsideOf = ({ pass }: Context, name: string): string =>
	pass === undefined ? `${name} outside of {{#each}}` : `${name} in a partial with parameters`

const findNamed = (compilation: Compilation, context: Context, expression: Expression): Found | undefined => {
	const { original } = expression
	const parameter = context.parameters.get(original)
	if (parameter === 'unknown') return undefined
	if (parameter !== undefined) {
		compilation.usedParameters.add(parameter)
		const source = moveIn(parameter.source, context.loops - parameter.loops)
		return { ...parameter, source, value: { ...parameter.value, name: original } }
	}
	const entry = compilation.scope.get(original)
	if (entry?.replacedBy !== undefined)
		return report(compilation, context, expression, {
			want: 'the name of a variable',
			got: `the deprecated ${original}`,
			next: `use ${entry.replacedBy}`,
		})
	if (entry !== undefined) return { source: { name: original }, value: variableValue(original, entry), entry }
	const names = [...compilation.scope.keys(), ...context.parameters.keys()]
	const nearest = isHelperName(original) ? undefined : nearestName(original, names)
	const inPartial = context.inside.length > 1
	const next = isHelperName(original)
		? `write what it changes, as {{${original} NAME}}`
		: nearest === undefined && inPartial
			? `give it to the partial, as {{> NAME ${original}=VALUE}}`
			: undefined
	return report(compilation, context, expression, {
		want: 'the name of a variable',
		got: original,
		...(nearest === undefined ? {} : { next: `did you mean ${nearest}?` }),
		...(next === undefined ? {} : { next }),
	})
}

/** What stands there instead of a name, and what to write. */
const findOdd = (context: Context, expression: Expression): Omit<Issue, 'at' | 'want'> => {
	const { type, original } = expression
	const { pass } = context
	const inLoop = isThis(expression) || isIndex(expression)
	if (inLoop || (isPassTest(expression) && pass === undefined))
		return {
			got: outsideOf(context, original),
			...(inLoop && pass !== undefined ? { next: 'give it to the partial, as {{> NAME item=this}}' } : {}),
		}
	if (type === 'SubExpression')
		return { got: 'something in parentheses', next: 'compare with a block, as {{#eq NAME "text"}}' }
	if (typeof original === 'string' && original.startsWith('../'))
		return { got: original, next: 'write the name alone: a loop sees all variables' }
	if (type === 'PathExpression' && expression.parts?.[0] === 'secret' && expression.parts.length === 2)
		return { got: original, next: `write secret_${expression.parts[1]}` }
	if (isPassTest(expression)) return { got: original, next: `ask for it with {{#if ${original}}}` }
	return { got: String(original ?? type) }
}

/** What an expression stands for: a variable, a parameter, or a loop's item or number. Undefined, and reported, if nothing. */
export const findValue = (compilation: Compilation, context: Context, expression: Expression): Found | undefined => {
	const { type, data, depth, parts, original } = expression
	const { pass } = context
	if (isIndex(expression) && pass !== undefined) return { source: { name: '@index' }, value: indexValue }
	if (isThis(expression) && pass !== undefined && !pass.hidden) return { source: { name: 'this' }, value: pass.item }
	const isName = type === 'PathExpression' && !data && depth === 0 && parts?.length === 1 && parts[0] === original
	if (isName) return findNamed(compilation, context, expression)
	return report(compilation, context, expression, { want: 'the name of a variable', ...findOdd(context, expression) })
}
