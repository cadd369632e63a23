import { encodeValue } from './encode-value.ts'
import type { EachNode, HoleNode, IfNode, TextNode, Tree } from './tree.ts'

/** One pass of a loop. */
export interface Pass {
	readonly item: string
	/** From 0. */
	readonly index: number
	readonly last: boolean
	/** Of the loop around. */
	readonly outer?: Pass
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

/** The pass of the loop that stands so many loops further out. */
export const outerPass = (pass: Pass | undefined, outer = 0): Pass | undefined =>
	outer === 0 ? pass : outerPass(pass?.outer, outer - 1)

/** Writes a tree with the answers given; holes are escaped for their place. */
export const writeTree = (tree: Tree, answers: Answers): readonly Piece[] => {
	const pieces: Piece[] = []
	const write = (nodes: Tree, pass?: Pass): void => {
		for (const node of nodes) {
			if (node.kind === 'text') pieces.push({ text: node.text, node })
			else if (node.kind === 'hole') pieces.push({ text: encodeValue(node.encoder, answers.value(node, pass)), node })
			else if (node.kind === 'if') write(answers.holds(node, pass) ? node.yes : node.no, pass)
			else {
				const items = answers.items(node)
				for (const [index, item] of items.entries())
					write(node.body, { item, index, last: index === items.length - 1, ...(pass && { outer: pass }) })
			}
		}
	}
	write(tree)
	return pieces
}
