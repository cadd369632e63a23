import { nearestName } from '../variables/nearest-name.ts'
import type { Cursor } from './cursor.ts'
import { findValue } from './find-value.ts'
import { type Partial, parseTemplate } from './parse-template.ts'
import { literalValue } from './value.ts'
import { type Compilation, type Context, type Parameter, type Part, report, type Walked } from './walk.ts'

const literals: readonly string[] = ['StringLiteral', 'NumberLiteral', 'BooleanLiteral']

/** `key=VALUE` of the tag, and what a partial around was given. */
const findParameters = (
	compilation: Compilation,
	{ hash }: Partial,
	context: Context,
): ReadonlyMap<string, Parameter | 'unknown'> => {
	const parameters = new Map(context.parameters)
	for (const { key, value: expression } of hash?.pairs ?? []) {
		const { type, value } = expression
		const found =
			literals.includes(type) && value !== undefined
				? // named so that no variable has its name
					{ source: { name: JSON.stringify(value) }, value: literalValue(key, value) }
				: findValue(compilation, context, expression)
		parameters.set(key, found === undefined ? 'unknown' : { ...found, loops: context.loops })
	}
	return parameters
}

/** What surrounds the statements of a partial; `context` is that of its tag. */
const enter = (compilation: Compilation, node: Partial, context: Context, { file }: Part): Context => {
	const indent = context.indent + (node.indent ?? '')
	const within = { ...context, origin: { file }, inside: [...context.inside, file], indent }
	if (node.hash === undefined) return within
	const { pass, ...around } = within
	const parameters = findParameters(compilation, node, context)
	return { ...around, ...(pass === undefined ? {} : { pass: { ...pass, hidden: true } }), parameters }
}

/** `{{> NAME key=VALUE}}`: another template, as if it stood here. */
export const walkPartial = (compilation: Compilation, node: Partial, cursor: Cursor, context: Context): Walked => {
	const { issues, partials, walk } = compilation
	const { indent = '' } = node
	const nothing = { nodes: [], cursor: { ...cursor, lost: true } }
	const name = node.name.original
	const partial = partials.get(name)
	const isPlain = node.params.length === 0 && typeof name === 'string'
	if (!isPlain || partial === undefined) {
		const nearest = isPlain ? nearestName(name, partials.keys()) : undefined
		report(compilation, context, node, {
			want: 'the name of a partial',
			got: isPlain ? name : node.params.length > 0 ? 'a value without a key' : 'something else',
			...(node.params.length > 0 ? { next: `write {{> ${name} key=${node.params[0]?.original}}}` } : {}),
			...(nearest === undefined && isPlain && !name.includes('/')
				? { next: `write it into partials/${name}.hbs` }
				: {}),
			...(nearest === undefined ? {} : { next: `did you mean ${nearest}?` }),
			...(nearest === undefined && isPlain && name.includes('/')
				? { next: `add ${name.replace(/\/.*/, '')} to requires or components` }
				: {}),
		})
		return nothing
	}
	if (context.inside.includes(partial.file)) {
		report(compilation, context, node, { want: 'a partial that does not contain itself', got: name })
		return nothing
	}
	const { body, issue } = parseTemplate({ file: partial.file }, partial.text)
	if (issue !== undefined) {
		if (!issues.some(({ at }) => at === issue.at)) issues.push(issue)
		return nothing
	}
	const inner = enter(compilation, node, context, partial)
	const walked = walk(body, cursor, inner)
	for (const pair of node.hash?.pairs ?? []) {
		const parameter = inner.parameters.get(pair.key)
		if (parameter !== undefined && parameter !== 'unknown' && !compilation.usedParameters.has(parameter))
			report(compilation, context, pair, { want: 'a parameter that the partial uses', got: pair.key })
	}
	if (indent !== '' && !(cursor.fresh && walked.cursor.fresh))
		report(compilation, context, node, {
			want: 'a partial of whole lines where its tag is indented',
			got: cursor.fresh ? `${name}, which does not end with a line` : 'a tag that does not begin a line',
		})
	return walked
}
