import type { Row } from './choose-rows.ts'
import { compareValues } from './compare-values.ts'
import { type Factor, factorKey, holdsFor, passOf } from './factors.ts'
import { holeValue, type ListOf } from './hole-value.ts'
import { numberMark, textMark } from './read-parts.ts'
import type { Scope } from './scope.ts'
import type { HoleNode, IfNode, Tree } from './tree.ts'
import type { Value } from './value.ts'
import { outerPass, type Pass, type Piece, writeTree } from './write-tree.ts'

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
	/** By mark. */
	readonly sentinels: ReadonlyMap<string, Sentinel>
}

/** A boolean is stood in for by a number, which is found again. */
const makeSentinel = (hole: HoleNode, number: number, value: Value | undefined, bareNative: boolean): Sentinel => {
	if (value?.native !== undefined) {
		const mark = numberMark(number)
		return { hole, value: mark, mark, native: bareNative && hole.place === 'value' && hole.encoder === 'plain' }
	}
	const mark = textMark(number)
	const awkward = (value?.ascii ?? '').replace(/[A-Za-z0-9]/g, '')
	const other = value?.nonAscii ? 'é漢😀' : ''
	const text = hole.place === 'word' ? `${mark}${awkward}z` : `${awkward}${mark}${other}${awkward}`
	return { hole, value: text, mark, native: false }
}

/** In a skeleton every item is the name of its list. */
const listAround =
	(pass: Pass | undefined): ListOf =>
	outer =>
		outerPass(pass, outer)?.item ?? ''

/** Says which pass of every loop around it is. */
const passKey = (pass: Pass | undefined): string => (pass === undefined ? '' : `${pass.index} ${passKey(pass.outer)}`)

/**
 * Writes a tree for rows of choices with a sentinel in every hole: one value of its own for each hole and pass, made of
 * all awkward characters that its type may hold, and the same one in every row.
 */
export const skeletonWriter = (
	tree: Tree,
	scope: Scope,
	factors: readonly Factor[],
	{ bareNative }: { readonly bareNative: boolean },
): ((row: Row) => Skeleton) => {
	const made = new Map<HoleNode, Map<string, Sentinel>>()
	let number = 0
	const sentinelOf = (hole: HoleNode, pass: Pass | undefined): Sentinel => {
		const key = passKey(pass)
		const known = made.get(hole)
		const passes = known ?? new Map<string, Sentinel>()
		if (known === undefined) made.set(hole, passes)
		const before = passes.get(key)
		if (before !== undefined) return before
		const sentinel = makeSentinel(hole, number++, holeValue(hole, scope, listAround(pass)), bareNative)
		passes.set(key, sentinel)
		return sentinel
	}
	return row => {
		const choices = new Map(factors.map(({ key, choices }, index) => [key, choices[row[index] ?? 0]]))
		const sentinels = new Map<string, Sentinel>()
		const holds = (node: IfNode, pass: Pass | undefined): boolean => {
			const { name, outer, test, operand } = node
			if (test === 'first') return pass?.index === 0
			if (test === 'last') return pass?.last === true
			const key = factorKey(node, listAround(pass))
			if (key !== undefined) {
				const choice = choices.get(key)
				return choice !== undefined && holdsFor(node, choice, outerPass(pass, passOf(node))?.index ?? 0)
			}
			if (name !== '@index' || test === 'filled' || test === 'true' || operand === undefined) return true
			return 'text' in operand && compareValues(test, String(outerPass(pass, outer)?.index), operand.text)
		}
		const pieces = writeTree(tree, {
			holds,
			items: ({ name }) => Array.from({ length: choices.get(name)?.items ?? 0 }, () => name),
			value: (hole, pass) => {
				const sentinel = sentinelOf(hole, pass)
				sentinels.set(sentinel.mark, sentinel)
				return sentinel.value
			},
		})
		return { text: pieces.map(({ text }) => text).join(''), pieces, sentinels }
	}
}

/** The row in words, to go after a fault. */
export const describeRow = (factors: readonly Factor[], row: Row): string => {
	const words = factors.map(({ choices }, index) => choices[row[index] ?? 0]?.words ?? '')
	return words.length === 0 ? '' : ` (${words.join(', ')})`
}
