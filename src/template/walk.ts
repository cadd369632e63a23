import type { Issue } from '../errors.ts'
import type { Cursor } from './cursor.ts'
import type { Format } from './formats/format.ts'
import { formatPosition, type Origin, type Position, type Statement } from './parse-template.ts'
import type { Scope, ScopeEntry } from './scope.ts'
import type { Node, Source } from './tree.ts'
import type { Value } from './value.ts'

/** What surrounds a statement. */
export interface Context {
	readonly origin: Origin
	/** What every line is indented by: a partial's tag stands indented on a line of its own. */
	readonly indent: string
	/** Files of the partials that are being put in, outermost first. */
	readonly inside: readonly string[]
	/** Variables that a block around makes sure are not empty. */
	readonly filled: ReadonlySet<string>
	/** Loops around. */
	readonly loops: number
	/** The innermost loop's pass. */
	readonly pass?: WalkedPass
	/** What `{{> NAME key=VALUE}}` gave the partial that this is. */
	readonly parameters: ReadonlyMap<string, Parameter | 'unknown'>
}

/** A pass of a loop. */
export interface WalkedPass {
	readonly item: Value
	/** In a partial with parameters Handlebars takes `this` for all parameters, so there it names no item. */
	readonly hidden?: boolean
}

/** What an expression stands for. A value that is known at build time needs no source. */
export interface Found {
	readonly source: Source
	readonly value: Value
	/** Of a variable. */
	readonly entry?: ScopeEntry
}

/** What a partial was given, and the number of loops around where that was. */
export interface Parameter extends Found {
	readonly loops: number
}

/** Nodes that statements came to, and where the lexer is after them. */
export interface Walked {
	readonly nodes: readonly Node[]
	readonly cursor: Cursor
}

/** A template that others may put in. */
export interface Part {
	readonly file: string
	readonly text: string
}

/** One compilation. `walk` is handed round so that the walkers of single statements need not import it. */
export interface Compilation {
	readonly format: Format
	readonly scope: Scope
	readonly partials: ReadonlyMap<string, Part>
	readonly issues: Issue[]
	/** Those that something was written or asked for. */
	readonly usedParameters: Set<Parameter>
	readonly walk: (body: readonly Statement[], cursor: Cursor, context: Context) => Walked
}

interface Located {
	readonly loc: { readonly start: Position }
}

export const placeOf = (context: Context, node: Located): string => formatPosition(context.origin, node.loc.start)

/** Reports a fault of a statement; said once, however often the statement is walked. */
export const report = (
	{ issues }: Compilation,
	context: Context,
	node: Located,
	fault: Omit<Issue, 'at'>,
): undefined => {
	const at = placeOf(context, node)
	if (!issues.some(known => known.at === at && known.want === fault.want && known.got === fault.got))
		issues.push({ at, ...fault })
	return undefined
}
