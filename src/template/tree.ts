import type { Type } from '../variables/type.ts'
import { type HelperName, helperNames } from './helpers/helper-names.ts'

/** How the content of a value is escaped; `plain` writes it as it is. */
export const encoderNames = [
	'plain',
	'json-string',
	'yaml-single',
	'nginx-double',
	'nginx-single',
	'sh-double',
	'sh-single',
	'html',
	'ssh-double',
	'pg-single',
	'hba-double',
	'syslog-string',
	'syslog-template',
] as const
export type EncoderName = (typeof encoderNames)[number]

/** A whole value (its quotes are text beside the hole), the inside of a quoted string, or (part of) a bare word. */
export type PlaceKind = 'value' | 'quote' | 'word'

/** Literal text of the file; `at` is `file:line:column` of its first character in the template. */
export interface TextNode {
	readonly kind: 'text'
	readonly text: string
	readonly at: string
}

/**
 * What a template names: a variable, or of a loop's pass the item (`this`) or its number from 0 (`@index`). `outer` counts
 * the loops between the innermost one and the one that is meant; absent: the innermost.
 */
export interface Source {
	readonly name: string
	readonly outer?: number
}

/** A helper that a value goes through before it is escaped. */
export interface Through {
	readonly helper: HelperName
	readonly argument: string
}

/** A value, escaped for its place. */
export interface HoleNode extends Source {
	readonly kind: 'hole'
	readonly type: Type
	readonly through?: Through
	readonly place: PlaceKind
	readonly encoder: EncoderName
	readonly at: string
}

/**
 * What makes a condition true: the word `true`; anything but nothing; the innermost loop's first or last pass; or how the
 * value compares with another: the same text, a lesser or a greater number.
 */
export type Test = 'true' | 'filled' | 'first' | 'last' | Comparison
export type Comparison = 'equal' | 'less' | 'greater'

/** What a value is compared with: text that stands in the template, or another value. */
export type Operand = { readonly text: string } | Source

export interface Condition extends Source {
	readonly test: Test
	/** Of a comparison. */
	readonly operand?: Operand
}

export interface IfNode extends Condition {
	readonly kind: 'if'
	readonly yes: Tree
	readonly no: Tree
	readonly at: string
}

/** One pass for each item of a list that is not empty. */
export interface EachNode {
	readonly kind: 'each'
	readonly name: string
	readonly body: Tree
	readonly at: string
}

export type Node = TextNode | HoleNode | IfNode | EachNode
export type Tree = readonly Node[]

/** Every node of a tree, each before what it holds; `loops` are the loops around it, innermost last. */
export const eachNode = (
	tree: Tree,
	visit: (node: Node, loops: readonly EachNode[]) => void,
	loops: readonly EachNode[] = [],
): void => {
	for (const node of tree) {
		visit(node, loops)
		if (node.kind === 'each') eachNode(node.body, visit, [...loops, node])
		if (node.kind === 'if') for (const branch of [node.yes, node.no]) eachNode(branch, visit, loops)
	}
}

const collect = <T>(tree: Tree, pick: (node: HoleNode, loops: readonly EachNode[]) => T): readonly T[] => {
	const picked: T[] = []
	eachNode(tree, (node, loops) => {
		if (node.kind === 'hole') picked.push(pick(node, loops))
	})
	return picked
}

/** What the renderer of a tree calls: how its values are changed and escaped. */
export type CallName = EncoderName | HelperName

/** Every name of something that a renderer may call. */
export const callNames: readonly CallName[] = [...encoderNames, ...helperNames]

export const callsOf = (tree: Tree): readonly CallName[] =>
	collect(tree, ({ encoder, through }) => (through === undefined ? [encoder] : [encoder, through.helper])).flat()

/** The variables whose values a tree writes; for a loop's item, its list. */
export const holesOf = (tree: Tree): readonly string[] =>
	collect(tree, ({ name, outer = 0 }, loops) => (name === 'this' ? (loops.at(-1 - outer)?.name ?? name) : name))
