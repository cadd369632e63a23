import { type Cursor, isSame, joinCursors } from './cursor.ts'
import { findEntry, findValue } from './find-variable.ts'
import type { Block } from './parse-template.ts'
import type { ScopeEntry } from './scope.ts'
import { splitList } from './split-list.ts'
import type { Node, Test } from './tree.ts'
import { itemValue } from './value.ts'
import { type Compilation, type Context, placeOf, report, type Walked } from './walk.ts'

/** A condition: its name, how it is tested, and what it comes to where that is known at build time. */
interface Condition {
	readonly name: string
	readonly test: Test
	readonly known?: boolean
}

const sameEnd = 'both ways through the block to end in the same place'
const sameBody = "a loop's body to end in the place where it began"

const findCondition = (compilation: Compilation, node: Block, context: Context): Condition | undefined => {
	const [expression] = node.params
	if (expression === undefined) return undefined
	if (expression.data && expression.original === '@first' && context.item !== undefined) {
		const { first } = context.item
		return { name: '@first', test: 'first', ...(first === undefined ? {} : { known: first }) }
	}
	const value = findValue(compilation, context, expression)
	if (value === undefined) return undefined
	const { name, type, constant } = value
	const test = type.name === 'boolean' && !type.list ? 'true' : 'filled'
	if (constant === undefined) return { name, test }
	return { name, test, known: test === 'true' ? constant === 'true' : constant !== '' }
}

const join = (
	compilation: Compilation,
	[one, other]: readonly [Cursor, Cursor],
	node: Block,
	context: Context,
	want: string,
): Cursor => {
	const { format } = compilation
	const joined = joinCursors(format, one, other)
	if (joined !== undefined) return joined
	const got = `${format.describe(one.state)}, and ${format.describe(other.state)}`
	report(compilation, context, node, { want, got })
	return { state: one.state, lost: true }
}

const walkIf = (compilation: Compilation, node: Block, cursor: Cursor, context: Context): Walked => {
	const condition = findCondition(compilation, node, context)
	const [yes, no] = node.path.original === 'unless' ? [node.inverse, node.program] : [node.program, node.inverse]
	const entry = condition && compilation.scope.get(condition.name)
	const given = condition === undefined ? [] : [condition.name, ...(entry?.implies ?? [])]
	const filled = new Set([...context.filled, ...given])
	const without = new Set([...context.filled, ...(entry?.absenceImplies ?? [])])
	const then = compilation.walk(yes?.body ?? [], cursor, { ...context, filled })
	const other = compilation.walk(no?.body ?? [], cursor, { ...context, filled: without })
	if (condition?.known !== undefined) return condition.known ? then : other
	const end = join(compilation, [then.cursor, other.cursor], node, context, sameEnd)
	if (condition === undefined || then.nodes.length + other.nodes.length === 0) return { nodes: [], cursor: end }
	const { name, test } = condition
	const at = placeOf(context, node)
	return { nodes: [{ kind: 'if', name, test, yes: then.nodes, no: other.nodes, at }], cursor: end }
}

/** A list that is known at build time: its body once for each item. */
const unroll = (compilation: Compilation, node: Block, entry: ScopeEntry, cursor: Cursor, context: Context): Walked => {
	const items = splitList(entry.constant ?? '')
	const body = node.program?.body ?? []
	if (items.length === 0) {
		compilation.walk(body, cursor, { ...context, item: { value: itemValue(entry) } })
		return compilation.walk(node.inverse?.body ?? [], cursor, context)
	}
	const nodes: Node[] = []
	let end = cursor
	for (const [index, item] of items.entries()) {
		const value = itemValue(entry, item)
		const walked = compilation.walk(body, end, { ...context, item: { value, first: index === 0 } })
		nodes.push(...walked.nodes)
		end = walked.cursor
	}
	return { nodes, cursor: end }
}

const walkLoop = (
	compilation: Compilation,
	node: Block,
	{ name, entry }: { readonly name: string; readonly entry: ScopeEntry },
	cursor: Cursor,
	context: Context,
): Walked => {
	const inner = { ...context, item: { value: itemValue(entry) }, filled: new Set([...context.filled, name]) }
	const body = node.program?.body ?? []
	let walked = compilation.walk(body, cursor, inner)
	let end = join(compilation, [cursor, walked.cursor], node, context, sameBody)
	if (!end.lost && !isSame(end, cursor)) {
		// the body again, from a place that stands for the first pass and for every later one
		walked = compilation.walk(body, end, inner)
		end = join(compilation, [end, walked.cursor], node, context, sameBody)
	}
	const at = placeOf(context, node)
	const loop: Node = { kind: 'each', name, body: walked.nodes, at }
	if (node.inverse === undefined) return { nodes: [loop], cursor: end }
	const none = compilation.walk(node.inverse.body, cursor, context)
	const after = join(compilation, [end, none.cursor], node, context, sameEnd)
	return { nodes: [{ kind: 'if', name, test: 'filled', yes: [loop], no: none.nodes, at }], cursor: after }
}

const walkEach = (compilation: Compilation, node: Block, cursor: Cursor, context: Context): Walked => {
	const [list] = node.params
	const found = list && findEntry(compilation, context, list)
	if (list === undefined || found === undefined) return { nodes: [], cursor: { ...cursor, lost: true } }
	const { type, constant } = found.entry
	if (!type.list) {
		report(compilation, context, list, {
			want: 'a variable of a list type',
			got: `${found.name} of type ${type.name}`,
		})
		return { nodes: [], cursor: { ...cursor, lost: true } }
	}
	return constant === undefined
		? walkLoop(compilation, node, found, cursor, context)
		: unroll(compilation, node, found.entry, cursor, context)
}

/** `{{#if}}`, `{{#unless}}` and `{{#each}}` with their else. */
export const walkBlock = (compilation: Compilation, node: Block, cursor: Cursor, context: Context): Walked => {
	const { path, params, hash, program, openStrip } = node
	const kind = path.original
	const plain = params.length === 1 && hash === undefined && program?.blockParams === undefined
	if (openStrip.open !== undefined && plain && (kind === 'if' || kind === 'unless'))
		return walkIf(compilation, node, cursor, context)
	if (openStrip.open !== undefined && plain && kind === 'each') return walkEach(compilation, node, cursor, context)
	const known = kind === 'if' || kind === 'unless' || kind === 'each'
	report(compilation, context, node, {
		want: '{{#if NAME}}, {{#unless NAME}} or {{#each NAME}}',
		got: openStrip.open === undefined ? 'a raw block' : known ? `#${kind} with other arguments` : `#${kind}`,
	})
	return { nodes: [], cursor: { ...cursor, lost: true } }
}
