import type { Issue } from '../errors.ts'
import { checkValue } from '../variables/check-value.ts'
import { compareValues } from './compare-values.ts'
import { findValue } from './find-value.ts'
import type { Block, Expression } from './parse-template.ts'
import type { Comparison, Condition, Operand } from './tree.ts'
import type { Value } from './value.ts'
import { type Compilation, type Context, type Found, report } from './walk.ts'

/** A condition of a template; `negated` turns it round, `known` is what it comes to where that is known at build time. */
export interface FoundCondition {
	readonly condition: Condition
	readonly negated: boolean
	readonly known?: boolean
	/** The variable that is not empty where the condition holds. */
	readonly fills?: string
	/** What rules give where it holds, and where it does not. */
	readonly gives?: { readonly yes: readonly string[]; readonly no: readonly string[] }
}

type Fault = Omit<Issue, 'at'>

interface Compared {
	readonly comparison: Comparison
	readonly negated: boolean
}

/** The helpers that compare: as blocks, with a value and what it is compared with. */
export const comparisons: ReadonlyMap<string, Compared> = new Map([
	['eq', { comparison: 'equal', negated: false }],
	['ne', { comparison: 'equal', negated: true }],
	['lt', { comparison: 'less', negated: false }],
	['lte', { comparison: 'greater', negated: true }],
	['gt', { comparison: 'greater', negated: false }],
	['gte', { comparison: 'less', negated: true }],
])

/** The same with the two sides exchanged. */
const turned = { equal: 'equal', less: 'greater', greater: 'less' } as const

const passTests = { '@first': 'first', '@last': 'last' } as const

const findPassTest = ({ pass }: Context, { data, original }: Expression): FoundCondition | undefined => {
	if (!data || pass === undefined || (original !== '@first' && original !== '@last')) return undefined
	return { condition: { name: original, test: passTests[original] }, negated: false }
}

/** `{{#if}}` and `{{#unless}}`. */
const findTruth = (compilation: Compilation, node: Block, context: Context): FoundCondition | undefined => {
	const [expression] = node.params
	if (expression === undefined) return undefined
	const ofPass = findPassTest(context, expression)
	const negated = node.path.original === 'unless'
	if (ofPass !== undefined) return { ...ofPass, negated }
	const found = findValue(compilation, context, expression)
	if (found === undefined) return undefined
	const { source, value, entry } = found
	if (entry === undefined && value.native === 'number' && source.name !== 'this') {
		// Handlebars takes the number 0 for false, but the text 0 of a variable for true
		const next = `write {{#gt ${expression.original} 0}}`
		return report(compilation, context, expression, {
			want: 'a comparison',
			got: `${expression.original}, a number`,
			next,
		})
	}
	const test = value.type.name === 'boolean' && !value.type.list ? 'true' : 'filled'
	const { constant } = value
	const known = constant === undefined ? undefined : test === 'true' ? constant === 'true' : constant !== ''
	const gives = { yes: entry?.implies ?? [], no: entry?.absenceImplies ?? [] }
	return {
		condition: { ...source, test },
		negated,
		fills: source.name,
		gives,
		...(known === undefined ? {} : { known }),
	}
}

const typeOf = ({ type }: Value): string => (type.list ? `list of ${type.name}` : type.name)

const canBeCompared = (value: Value, comparison: Comparison, filled: boolean): Fault | undefined => {
	const got = `${value.name} of type ${typeOf(value)}`
	if (value.type.list) return { want: 'one value', got, next: `use {{#if ${value.name}}}, or {{#each ${value.name}}}` }
	if (value.type.name === 'boolean')
		return { want: 'a value that is no boolean', got, next: `use {{#if ${value.name}}}` }
	if (comparison === 'equal') return undefined
	if (value.native !== 'number') return { want: 'a number', got, next: 'lt, lte, gt and gte compare numbers' }
	return value.mayBeEmpty && !filled
		? { want: `{{#if ${value.name}}} around it`, got: `${value.name}, which may be empty, in a comparison` }
		: undefined
}

/** Text or a number of the template, as the value that it is compared with could hold it. */
const readLiteral = (value: Value, comparison: Comparison, literal: string): Fault | undefined => {
	const got = JSON.stringify(literal)
	if (literal === '') return { want: 'a value to compare with', got, next: `use {{#unless ${value.name}}}` }
	if (comparison !== 'equal')
		return /^(0|-?[1-9]\d{0,14})$/.test(literal) ? undefined : { want: 'a whole number to compare with', got }
	const verdict = checkValue(value.type, value.limits, literal)
	if (verdict.ok && verdict.value === literal) return undefined
	return verdict.ok
		? { want: `what ${value.name} can be`, got, next: `its normal form is ${JSON.stringify(verdict.value)}` }
		: { want: `what ${value.name} can be: ${verdict.want}`, got }
}

const isFilled = (context: Context, { source }: Found): boolean => context.filled.has(source.name)

/** `{{#eq NAME "word"}}` and its like. */
const findComparison = (compilation: Compilation, node: Block, context: Context): FoundCondition | undefined => {
	const [left, right] = node.params
	const compared = comparisons.get(node.path.original)
	if (left === undefined || right === undefined || compared === undefined) return undefined
	const { comparison, negated } = compared
	const found = findValue(compilation, context, left)
	if (found === undefined) return undefined
	const fault = canBeCompared(found.value, comparison, isFilled(context, found))
	if (fault !== undefined) return report(compilation, context, left, fault)
	const answer = (operand: Operand, other: string | undefined): FoundCondition => {
		const { constant } = found.value
		const known = constant === undefined || other === undefined ? undefined : compareValues(comparison, constant, other)
		const fills = comparison === 'equal' && !negated && 'text' in operand ? { fills: found.source.name } : {}
		const word = comparison === 'equal' && 'text' in operand ? operand.text : ''
		const { equal = [], other: unequal = [] } = found.entry?.wordImplies?.get(word) ?? {}
		const implied = word === '' ? [] : (found.entry?.implies ?? [])
		const gives = { yes: [...implied, ...equal], no: unequal }
		const condition =
			constant === undefined || 'text' in operand
				? { ...found.source, test: comparison, operand }
				: { ...operand, test: turned[comparison], operand: { text: constant } }
		return { condition, negated, ...fills, gives, ...(known === undefined ? {} : { known }) }
	}
	if (right.type === 'StringLiteral' || right.type === 'NumberLiteral') {
		const literal = String(right.value)
		const wrong =
			right.type === 'NumberLiteral' && found.value.native !== 'number'
				? { want: 'a text in quotes to compare with', got: literal }
				: readLiteral(found.value, comparison, literal)
		return wrong === undefined ? answer({ text: literal }, literal) : report(compilation, context, right, wrong)
	}
	const { original } = right
	if (right.parts?.length === 1 && !right.data && !compilation.scope.has(original) && !context.parameters.has(original))
		return report(compilation, context, right, {
			want: 'a text in quotes, a whole number or the name of a variable',
			got: original,
			next: `write "${original}" for the text`,
		})
	const other = findValue(compilation, context, right)
	if (other === undefined) return undefined
	const wrong = canBeCompared(other.value, comparison, isFilled(context, other))
	if (wrong !== undefined) return report(compilation, context, right, wrong)
	const { constant } = other.value
	return answer(constant === undefined ? other.source : { text: constant }, constant)
}

/** The condition of a block. Undefined, and reported, if it is none. */
export const findCondition = (compilation: Compilation, node: Block, context: Context): FoundCondition | undefined =>
	comparisons.has(node.path.original)
		? findComparison(compilation, node, context)
		: findTruth(compilation, node, context)
