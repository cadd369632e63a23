import type { Type } from '../variables/type.ts'

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

/** A value: of the variable `name`, or of the innermost loop's item when the name is `this`. */
export interface HoleNode {
	readonly kind: 'hole'
	readonly name: string
	readonly type: Type
	readonly place: PlaceKind
	readonly encoder: EncoderName
	readonly at: string
}

/** What makes a condition true: the word `true`, anything but nothing, or the innermost loop's first pass. */
export type Test = 'true' | 'filled' | 'first'

export interface IfNode {
	readonly kind: 'if'
	readonly name: string
	readonly test: Test
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

/** How the values of a tree are escaped. */
export const encodersOf = (tree: Tree): readonly EncoderName[] =>
	tree.flatMap(node => {
		if (node.kind === 'hole') return node.encoder
		if (node.kind === 'if') return [...encodersOf(node.yes), ...encodersOf(node.no)]
		return node.kind === 'each' ? encodersOf(node.body) : []
	})

/** The variables whose values a tree writes; for a loop's item, its list. */
export const holesOf = (tree: Tree, item = 'this'): readonly string[] =>
	tree.flatMap(node => {
		if (node.kind === 'hole') return node.name === 'this' ? item : node.name
		if (node.kind === 'if') return [...holesOf(node.yes, item), ...holesOf(node.no, item)]
		return node.kind === 'each' ? holesOf(node.body, node.name === 'this' ? item : node.name) : []
	})
