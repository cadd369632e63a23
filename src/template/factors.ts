import type { Limits } from '../variables/type.ts'
import { compareValues } from './compare-values.ts'
import type { ListOf } from './hole-value.ts'
import type { Scope } from './scope.ts'
import { type Condition, type EachNode, eachNode, type IfNode, type Source, type Tree } from './tree.ts'

/** What a factor is in one row: `value` is the text that conditions see, absent: any other than they compare with. */
export interface Choice {
	readonly value?: string
	/** How many items a list has. */
	readonly items?: number
	/** In a loop: what it is in the first pass, the second, and so on by turns. */
	readonly inTurn?: readonly [Choice, Choice]
	/** For people, to go after a fault. */
	readonly words: string
}

/** Something that decides what a tree writes: a variable, the items of a list, or two values that are compared. */
export interface Factor {
	readonly key: string
	readonly choices: readonly Choice[]
}

const keyOf = ({ name, outer = 0 }: Source, listOf: ListOf): string =>
	name === 'this' ? `items of ${listOf(outer)}` : name

/** The factor that a condition hangs on. Undefined where every pass knows by itself. */
export const factorKey = (node: Condition, listOf: ListOf): string | undefined => {
	const { name, test, operand } = node
	if (test === 'first' || test === 'last') return undefined
	if (operand !== undefined && 'name' in operand) return `${keyOf(node, listOf)} ${test} ${keyOf(operand, listOf)}`
	// a loop's item is never empty
	if (name === '@index' || (name === 'this' && test === 'filled')) return undefined
	return keyOf(node, listOf)
}

const between = (number: number, { min = -Infinity, max = Infinity }: Limits): boolean => number >= min && number <= max

/** A variable that is compared with numbers is just below each, at it and just above. */
const numbersAround = (conditions: readonly Condition[], limits: Limits): readonly string[] => {
	const compared = conditions.flatMap(({ operand }) => (operand && 'text' in operand ? [Number(operand.text)] : []))
	const near = compared.flatMap(number => [number - 1, number, number + 1]).filter(number => between(number, limits))
	return [...new Set(near)].sort((one, other) => one - other).map(String)
}

const ofPass = ({ name }: Source): boolean => name === 'this' || name === '@index'

/** How many loops further out the pass is that a condition asks about. Undefined for one that asks about none. */
export const passOf = (node: Condition): number | undefined => {
	const { operand } = node
	if (ofPass(node)) return node.outer ?? 0
	return operand !== undefined && 'name' in operand && ofPass(operand) ? (operand.outer ?? 0) : undefined
}

/** Passes of one loop may differ: any two choices by turns, or where there are many those beside each other. */
const withTurns = (choices: readonly Choice[]): readonly Choice[] => {
	const turns = choices.flatMap((one, index) =>
		choices.flatMap((other, at) => {
			const apart = Math.abs(index - at)
			return one === other || (choices.length > 3 && apart > 1) ? [] : [[one, other] as const]
		}),
	)
	return [
		...choices,
		...turns.map(([one, other]) => ({ inTurn: [one, other] as const, words: `${one.words}, then ${other.words}` })),
	]
}

const choicesOf = (key: string, conditions: readonly Condition[], scope: Scope): readonly Choice[] => {
	const says = (test: Condition['test']): boolean => conditions.some(condition => condition.test === test)
	const pair = conditions.some(({ operand }) => operand !== undefined && 'name' in operand)
	if (pair || says('true'))
		return [
			{ value: 'false', words: pair ? `not ${key}` : `without ${key}` },
			{ value: 'true', words: pair ? key : `with ${key}` },
		]
	const entry = scope.get(key)
	const limits = entry?.limits ?? {}
	const texts = [...new Set(conditions.flatMap(({ operand }) => (operand && 'text' in operand ? [operand.text] : [])))]
	const numbers = says('less') || says('greater')
	const values = numbers ? numbersAround(conditions, limits) : texts
	const open = numbers ? false : !limits.values?.every(value => texts.includes(value))
	const mayBeEmpty = says('filled') || entry?.mayBeEmpty === true
	return [
		...(mayBeEmpty ? [{ value: '', words: `without ${key}` }] : []),
		...values.map(value => ({ value, words: `${key} being ${value}` })),
		...(open ? [{ words: texts.length > 0 ? `another ${key}` : `with ${key}` }] : []),
	]
}

/** One and two items, and as many as conditions on the number of the pass ask for. */
const countsOf = ({ body }: EachNode): readonly number[] => {
	const counts = new Set([1, 2])
	eachNode(body, (node, loops) => {
		if (node.kind !== 'if' || node.name !== '@index' || (node.outer ?? 0) !== loops.length) return
		if (node.operand !== undefined && 'text' in node.operand)
			for (const more of [1, 2]) counts.add(Number(node.operand.text) + more)
	})
	return [...counts].sort((one, other) => one - other)
}

/** Every factor of a tree once, in the order in which they come. */
export const findFactors = (tree: Tree, scope: Scope): readonly Factor[] => {
	const conditions = new Map<string, Condition[]>()
	const counts = new Map<string, Set<number>>()
	const order = new Set<string>()
	eachNode(tree, (node, loops) => {
		if (node.kind === 'each') {
			order.add(node.name)
			const known = counts.get(node.name) ?? new Set()
			counts.set(node.name, new Set([...known, ...countsOf(node)]))
		}
		const key = node.kind === 'if' ? factorKey(node, outer => loops.at(-1 - outer)?.name ?? '') : undefined
		if (node.kind !== 'if' || key === undefined) return
		order.add(key)
		conditions.set(key, [...(conditions.get(key) ?? []), node])
	})
	return [...order].map(key => {
		const entry = scope.get(key)
		const items = counts.get(key) ?? (entry?.type.list ? new Set([1, 2]) : undefined)
		if (items === undefined) {
			const asking = conditions.get(key) ?? []
			const choices = choicesOf(key, asking, scope)
			return { key, choices: asking.some(one => passOf(one) !== undefined) ? withTurns(choices) : choices }
		}
		const none = entry === undefined || entry.mayBeEmpty ? [0] : []
		const sorted = [...none, ...items].sort((one, other) => one - other)
		return { key, choices: sorted.map(count => ({ items: count, words: `${count} of ${key}` })) }
	})
}

/** Does a condition hold for what its factor is, in a pass of that number? */
export const holdsFor = (node: IfNode, { value, items, inTurn }: Choice, pass: number): boolean => {
	const { test, operand } = node
	if (inTurn !== undefined) return holdsFor(node, inTurn[pass % 2 === 0 ? 0 : 1], pass)
	if (items !== undefined) return items > 0
	if (test === 'true' || (operand !== undefined && 'name' in operand)) return value === 'true'
	if (test === 'filled' || operand === undefined || test === 'first' || test === 'last') return value !== ''
	return value !== undefined && compareValues(test, value, operand.text)
}
