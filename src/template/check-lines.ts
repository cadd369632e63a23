import type { Issue } from '../errors.ts'
import type { FormatName } from '../model/definition.ts'
import { countBytes } from '../variables/count-bytes.ts'
import { greatestList } from '../variables/list.ts'
import { holeValue } from './hole-value.ts'
import type { Scope } from './scope.ts'
import type { Tree } from './tree.ts'
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

/** The lengths of what a tree writes, its values as they are; `lists` are those of the loops around, innermost last. */
const measure = (tree: Tree, scope: Scope, lists: readonly string[] = []): Span => {
	return tree.reduce((span, node) => {
		if (node.kind === 'text') return follow(span, ofText(node.text, node.at))
		if (node.kind === 'hole') {
			const bytes = holeValue(node, scope, outer => lists.at(-1 - outer) ?? '')?.maxBytes ?? 0
			return follow(span, { ...empty, whole: { bytes, widest: bytes, at: node.at } })
		}
		if (node.kind === 'if') return follow(span, either(measure(node.yes, scope, lists), measure(node.no, scope, lists)))
		const inner = scope.get(node.name)
		const body = either(measure(node.body, scope, [...lists, node.name]), empty)
		// items of the greatest length, as many as a list has room for
		const count = inner === undefined ? 1 : Math.ceil(greatestList / (itemValue(inner).maxBytes + 1))
		return Array.from({ length: count }, () => body).reduce(follow, span)
	}, empty)
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
