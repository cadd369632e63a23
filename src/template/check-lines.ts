import type { Issue } from '../errors.ts'
import type { FormatName } from '../model/definition.ts'
import { countBytes } from '../variables/count-bytes.ts'
import { greatestList } from '../variables/list.ts'
import { holeValue } from './hole-value.ts'
import type { Scope } from './scope.ts'
import type { EachNode, HoleNode, Tree } from './tree.ts'
import { itemValue } from './value.ts'

/** A length in bytes, and the place of the longest value in it. */
interface Length {
	readonly bytes: number
	readonly widest: number
	readonly at: string
}

/**
 * The greatest lengths that a part of a file may have: without any newline, up to its first, between two, and behind
 * its last. None is below zero.
 */
interface Span {
	readonly whole: Length
	readonly first: Length
	readonly inner: Length
	readonly last: Length
}

const none: Length = { bytes: Number.NEGATIVE_INFINITY, widest: -1, at: '' }
const nothing: Length = { bytes: 0, widest: -1, at: '' }
const empty: Span = { whole: nothing, first: none, inner: none, last: none }

const greater = (...lengths: readonly Length[]): Length =>
	lengths.reduce((one, other) => (other.bytes > one.bytes ? other : one), none)

const add = (one: Length, other: Length): Length => ({
	bytes: one.bytes + other.bytes,
	...(one.widest >= other.widest ? { widest: one.widest, at: one.at } : { widest: other.widest, at: other.at }),
})

const follow = (one: Span, other: Span): Span => ({
	whole: add(one.whole, other.whole),
	first: greater(one.first, add(one.whole, other.first)),
	inner: greater(one.inner, other.inner, add(one.last, other.first)),
	last: greater(other.last, add(one.last, other.whole)),
})

const either = (one: Span, other: Span): Span => ({
	whole: greater(one.whole, other.whole),
	first: greater(one.first, other.first),
	inner: greater(one.inner, other.inner),
	last: greater(one.last, other.last),
})

const ofText = (text: string, at: string): Span => {
	const lengths = text.split('\n').map(line => ({ bytes: countBytes(line), widest: 0, at }))
	const [first = nothing, ...others] = lengths
	if (others.length === 0) return { ...empty, whole: first }
	return { whole: none, first, inner: greater(...others.slice(0, -1)), last: others.at(-1) ?? none }
}

/** The same part so many times. */
const repeat = (span: Span, count: number): Span => {
	if (count === 0) return empty
	const half = repeat(span, Math.floor(count / 2))
	const both = follow(half, half)
	return count % 2 === 0 ? both : follow(both, span)
}

/** A loop around: the name of its list, and the length of its items where it is not the greatest that they may have. */
interface Loop {
	readonly list: string
	readonly bytes?: number
}

const lengthOf = (hole: HoleNode, scope: Scope, loops: readonly Loop[]): number => {
	const loopAt = (outer: number): Loop | undefined => loops.at(-1 - outer)
	const short = hole.name === 'this' && hole.through === undefined ? loopAt(hole.outer ?? 0)?.bytes : undefined
	return short ?? holeValue(hole, scope, outer => loopAt(outer)?.list ?? '')?.maxBytes ?? 0
}

/** The lengths of what a tree writes, its values as they are; the innermost of the loops around comes last. */
const measure = (tree: Tree, scope: Scope, loops: readonly Loop[] = []): Span =>
	tree.reduce((span, node) => {
		if (node.kind === 'text') return follow(span, ofText(node.text, node.at))
		if (node.kind === 'hole') {
			const bytes = lengthOf(node, scope, loops)
			return follow(span, { ...empty, whole: { bytes, widest: bytes, at: node.at } })
		}
		if (node.kind === 'if') return follow(span, either(measure(node.yes, scope, loops), measure(node.no, scope, loops)))
		return follow(span, measureLoop(node, scope, loops))
	}, empty)

/** With as many items as a list has room for: the longest, or more of the shortest. */
const measureLoop = (node: EachNode, scope: Scope, loops: readonly Loop[]): Span => {
	const entry = scope.get(node.name)
	const filled = (bytes: number, loop: Loop): Span =>
		repeat(either(measure(node.body, scope, [...loops, loop]), empty), Math.ceil(greatestList / (bytes + 1)))
	const list = node.name
	return entry === undefined
		? empty
		: either(filled(itemValue(entry).maxBytes, { list }), filled(1, { list, bytes: 1 }))
}

/** Lines that the longest values would make longer than a reader takes, which cuts them and says nothing. */
export const checkLines = (tree: Tree, format: FormatName, maxLine: number, scope: Scope): readonly Issue[] => {
	const { whole, first, inner, last } = measure(tree, scope)
	const { bytes, at } = greater(whole, first, inner, last)
	return bytes <= maxLine
		? []
		: [
				{
					at,
					want: `lines of at most ${maxLine} bytes, all that ${format} reads of one`,
					got: `one of up to ${bytes}`,
					next: 'use narrower types, or lower their `max`',
				},
			]
}
