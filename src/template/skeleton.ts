import type { Row } from './choose-rows.ts'
import type { Scope } from './scope.ts'
import type { HoleNode, IfNode, Tree } from './tree.ts'
import { itemValue, type Value, variableValue } from './value.ts'
import { type Pass, type Piece, writeTree } from './write-tree.ts'

/** Something that decides what a tree writes: a condition with two ways, or a list of no, one or two items. */
export interface Factor {
	readonly name: string
	readonly levels: 2 | 3
}

/** What a hole was given in one pass, and must be read back as. */
export interface Sentinel {
	readonly hole: HoleNode
	readonly value: string
	/** The part of it that no other value holds. */
	readonly mark: string
	readonly native: boolean
}

/** A tree written for one row of choices. */
export interface Skeleton {
	readonly text: string
	readonly pieces: readonly Piece[]
	readonly sentinels: readonly Sentinel[]
}

/** Every factor of a tree once, in the order in which they come. */
export const findFactors = (tree: Tree, scope: Scope): readonly Factor[] => {
	const found = new Map<string, Factor>()
	const visit = (nodes: Tree): void => {
		for (const node of nodes) {
			const decides = node.kind === 'each' || (node.kind === 'if' && isOpen(node))
			if (decides && !found.has(node.name))
				found.set(node.name, { name: node.name, levels: scope.get(node.name)?.type.list ? 3 : 2 })
			if (node.kind === 'each') visit(node.body)
			if (node.kind === 'if') [node.yes, node.no].forEach(visit)
		}
	}
	visit(tree)
	return [...found.values()]
}

/** Is it up to the value? A loop's item is never empty, and which pass is the first is known. */
const isOpen = ({ name, test }: IfNode): boolean => test === 'true' || (test === 'filled' && name !== 'this')

const numberHoles = (tree: Tree, numbers = new Map<HoleNode, number>()): ReadonlyMap<HoleNode, number> => {
	for (const node of tree) {
		if (node.kind === 'hole') numbers.set(node, numbers.size)
		if (node.kind === 'each') numberHoles(node.body, numbers)
		if (node.kind === 'if') for (const branch of [node.yes, node.no]) numberHoles(branch, numbers)
	}
	return numbers
}

const makeSentinel = (hole: HoleNode, number: number, path: readonly number[], value: Value | undefined): Sentinel => {
	if (value?.native !== undefined) {
		const mark = String(10_000_000 + number * 1000 + path.reduce((code, index) => code * 3 + index + 1, 0))
		return { hole, value: mark, mark, native: hole.place === 'value' && hole.encoder === 'plain' }
	}
	const mark = `Zq${[number, ...path].join('q')}Qz`
	const awkward = [...(value?.ascii ?? '')].filter(char => !/[A-Za-z0-9]/.test(char)).join('')
	const other = value?.nonAscii ? 'é漢😀' : ''
	const text = hole.place === 'word' ? `${mark}${awkward}z` : `${awkward}${mark}${other}${awkward}`
	return { hole, value: text, mark, native: false }
}

/**
 * Writes a tree with a sentinel in every hole: one value of its own for each hole and pass, made of all awkward
 * characters that its type may hold. A boolean is stood in for by a number, which is found again.
 */
export const writeSkeleton = (tree: Tree, scope: Scope, factors: readonly Factor[], row: Row): Skeleton => {
	const numbers = numberHoles(tree)
	const level = (name: string): number => row[factors.findIndex(factor => factor.name === name)] ?? 0
	const sentinels: Sentinel[] = []
	const valueIn = (name: string, pass: Pass | undefined): Value | undefined => {
		// a pass's item says which list it comes from
		const entry = scope.get(name === 'this' ? (pass?.item ?? '') : name)
		return entry && (name === 'this' ? itemValue(entry) : variableValue(name, entry))
	}
	const pieces = writeTree(tree, {
		holds: (node, pass) => {
			if (node.test === 'first') return pass?.path.at(-1) === 0
			return !isOpen(node) || level(node.name) > 0
		},
		items: ({ name }) => Array.from({ length: level(name) }, () => name),
		value: (hole, pass) => {
			const sentinel = makeSentinel(hole, numbers.get(hole) ?? 0, pass?.path ?? [], valueIn(hole.name, pass))
			sentinels.push(sentinel)
			return sentinel.value
		},
	})
	return { text: pieces.map(({ text }) => text).join(''), pieces, sentinels }
}

/** The row in words, to go after a fault. */
export const describeRow = (factors: readonly Factor[], row: Row): string => {
	const words = factors.map(({ name, levels }, index) => {
		const level = row[index] ?? 0
		if (levels === 3) return `${level} of ${name}`
		return level > 0 ? `with ${name}` : `without ${name}`
	})
	return words.length === 0 ? '' : ` (${words.join(', ')})`
}
