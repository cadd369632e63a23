import { encodeValue } from './encode-value.ts'
import type { EachNode, HoleNode, IfNode, TextNode, Tree } from './tree.ts'

/** One pass of the innermost loop; `path` counts the passes of every loop around, from 0. */
export interface Pass {
	readonly item: string
	readonly path: readonly number[]
}

/** What a tree asks while it is written. */
export interface Answers {
	readonly holds: (node: IfNode, pass: Pass | undefined) => boolean
	readonly items: (node: EachNode) => readonly string[]
	readonly value: (node: HoleNode, pass: Pass | undefined) => string
}

/** A part of the written text, and the node that it comes from. */
export interface Piece {
	readonly text: string
	readonly node: TextNode | HoleNode
}

/** Writes a tree with the answers given; holes are escaped for their place. */
export const writeTree = (tree: Tree, answers: Answers, pass?: Pass): readonly Piece[] =>
	tree.flatMap((node): readonly Piece[] => {
		if (node.kind === 'text') return [{ text: node.text, node }]
		if (node.kind === 'hole') return [{ text: encodeValue(node.encoder, answers.value(node, pass)), node }]
		if (node.kind === 'if') return writeTree(answers.holds(node, pass) ? node.yes : node.no, answers, pass)
		return answers
			.items(node)
			.flatMap((item, index) => writeTree(node.body, answers, { item, path: [...(pass?.path ?? []), index] }))
	})
