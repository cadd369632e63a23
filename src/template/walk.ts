import type { Issue } from '../errors.ts'
import type { Cursor } from './cursor.ts'
import type { Format } from './formats/format.ts'
import { formatPosition, type Origin, type Position, type Statement } from './parse-template.ts'
import type { Scope } from './scope.ts'
import type { Node } from './tree.ts'
import type { Value } from './value.ts'

/** What surrounds a statement. */
export interface Context {
	readonly origin: Origin
	/** Files of the partials that are being put in, outermost first. */
	readonly inside: readonly string[]
	/** Variables that a block around makes sure are not empty. */
	readonly filled: ReadonlySet<string>
	/** The innermost loop's item; `first` where the pass is known at build time. */
	readonly item?: { readonly value: Value; readonly first?: boolean }
}

/** Nodes that statements came to, and where the lexer is after them. */
export interface Walked {
	readonly nodes: readonly Node[]
	readonly cursor: Cursor
}

/** One compilation. `walk` is handed round so that the walkers of single statements need not import it. */
export interface Compilation {
	readonly format: Format
	readonly scope: Scope
	readonly issues: Issue[]
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
