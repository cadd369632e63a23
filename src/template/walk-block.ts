import { type Cursor, isSame, joinCursors } from './cursor.ts'
import { comparisons, findCondition } from './find-condition.ts'
import { findValue } from './find-value.ts'
import type { Block } from './parse-template.ts'
import type { ScopeEntry } from './scope.ts'
import type { Node } from './tree.ts'
import { itemValue } from './value.ts'
import { type Compilation, type Context, placeOf, report, type Walked } from './walk.ts'
import { indentLine } from './walk-text.ts'

const sameEnd = 'both ways through the block to end in the same place'
const sameBody = "a loop's body to end in the place where it began"

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
	return { ...one, lost: true }
}

/** What was walked, with the indentation of the line that comes after it where that is still to be written. */
const endOnLine = (compilation: Compilation, { nodes, cursor }: Walked, node: Block, context: Context): Walked => {
	const indented = indentLine(compilation, cursor, context, node.loc.start)
	return { nodes: [...nodes, ...indented.nodes], cursor: indented.cursor }
}

type Branches = readonly [Walked, Walked]

/** Two branches that both end at the start of a line, or both in a line. */
const endAlike = (compilation: Compilation, branches: Branches, node: Block, context: Context): Branches => {
	const [one, other] = branches
	if (one.cursor.fresh === other.cursor.fresh) return branches
	return [endOnLine(compilation, one, node, context), endOnLine(compilation, other, node, context)]
}

/** The context of a branch that is taken only when these variables are not empty. */
const fill = (context: Context, names: readonly string[]): Context =>
	names.length === 0 ? context : { ...context, filled: new Set([...context.filled, ...names]) }

const walkIf = (compilation: Compilation, node: Block, cursor: Cursor, context: Context): Walked => {
	const found = findCondition(compilation, node, context)
	const [yes, no] = found?.negated ? [node.inverse, node.program] : [node.program, node.inverse]
	const { fills, gives = { yes: [], no: [] } } = found ?? {}
	const yesContext = fill(context, [...(fills === undefined ? [] : [fills]), ...gives.yes])
	const branches = [
		compilation.walk(yes?.body ?? [], cursor, yesContext),
		compilation.walk(no?.body ?? [], cursor, fill(context, gives.no)),
	] as const
	if (found?.known !== undefined) return branches[found.known ? 0 : 1]
	const [then, other] = endAlike(compilation, branches, node, context)
	const end = join(compilation, [then.cursor, other.cursor], node, context, sameEnd)
	if (found === undefined || then.nodes.length + other.nodes.length === 0) return { nodes: [], cursor: end }
	const at = placeOf(context, node)
	return { nodes: [{ kind: 'if', ...found.condition, yes: then.nodes, no: other.nodes, at }], cursor: end }
}

const walkLoop = (
	compilation: Compilation,
	node: Block,
	{ name, entry }: { readonly name: string; readonly entry: ScopeEntry },
	from: Cursor,
	context: Context,
): Walked => {
	const within = { ...context, pass: { item: itemValue(entry) }, loops: context.loops + 1 }
	const inner = fill(within, [name, ...(entry.implies ?? [])])
	const body = node.program?.body ?? []
	const walkBody = (cursor: Cursor): Walked => {
		const walked = compilation.walk(body, cursor, inner)
		return cursor.fresh ? walked : endOnLine(compilation, walked, node, context)
	}
	let begin: Walked = { nodes: [], cursor: from }
	let walked = walkBody(from)
	if (from.fresh && !walked.cursor.fresh) {
		// passes after the first go on in the line
		begin = endOnLine(compilation, begin, node, context)
		walked = walkBody(begin.cursor)
	}
	let end = join(compilation, [begin.cursor, walked.cursor], node, context, sameBody)
	if (!end.lost && !isSame(end, begin.cursor)) {
		// the body again, from a place that stands for the first pass and for every later one
		walked = walkBody(end)
		end = join(compilation, [end, walked.cursor], node, context, sameBody)
	}
	const at = placeOf(context, node)
	const loop: Walked = { nodes: [{ kind: 'each', name, body: walked.nodes, at }], cursor: end }
	if (node.inverse === undefined) return { nodes: [...begin.nodes, ...loop.nodes], cursor: end }
	const none = compilation.walk(node.inverse.body, begin.cursor, context)
	const [yes, no] = endAlike(compilation, [loop, none], node, context)
	const after = join(compilation, [yes.cursor, no.cursor], node, context, sameEnd)
	const either: Node = { kind: 'if', name, test: 'filled', yes: yes.nodes, no: no.nodes, at }
	return { nodes: [...begin.nodes, either], cursor: after }
}

const walkEach = (compilation: Compilation, node: Block, cursor: Cursor, context: Context): Walked => {
	const lost = { nodes: [], cursor: { ...cursor, lost: true } }
	const [list] = node.params
	const found = list && findValue(compilation, context, list)
	if (list === undefined || found === undefined) return lost
	const { source, value, entry } = found
	if (entry === undefined || !value.type.list) {
		const got = `${value.name} of type ${value.type.name}`
		const next = `a loop goes over a variable with \`type = list of ${value.type.name}\``
		report(compilation, context, list, { want: 'a variable of a list type', got, next })
		return lost
	}
	return walkLoop(compilation, node, { name: source.name, entry }, cursor, context)
}

/** How many arguments a block takes, and what walks it. */
const kinds: ReadonlyMap<string, { readonly takes: number; readonly walk: typeof walkIf }> = new Map([
	['if', { takes: 1, walk: walkIf }],
	['unless', { takes: 1, walk: walkIf }],
	['each', { takes: 1, walk: walkEach }],
	...[...comparisons.keys()].map(name => [name, { takes: 2, walk: walkIf }] as const),
])

/** `{{#if}}`, `{{#unless}}`, `{{#each}}` and the comparisons, with their else. */
export const walkBlock = (compilation: Compilation, node: Block, cursor: Cursor, context: Context): Walked => {
	const { path, params, hash, program, inverse, openStrip } = node
	const kind = kinds.get(path.original)
	const raw = openStrip.open === undefined
	const plain = params.length === kind?.takes && hash === undefined && (program ?? inverse)?.blockParams === undefined
	if (!raw && kind !== undefined && plain) return kind.walk(compilation, node, cursor, context)
	const words = params.map(({ original }) => String(original))
	report(compilation, context, node, {
		want:
			kind?.takes === 2
				? `{{#${path.original} NAME "text"}}`
				: '{{#if NAME}}, {{#unless NAME}}, {{#each NAME}} or {{#eq NAME "text"}}',
		got: raw ? 'a raw block' : kind === undefined ? `#${path.original}` : `#${path.original} with other arguments`,
		...(words.some(word => comparisons.has(word)) ? { next: 'a comparison is a block itself' } : {}),
		...(words.includes('and') ? { next: 'put one block into the other' } : {}),
	})
	return { nodes: [], cursor: { ...cursor, lost: true } }
}
