import type { Issue } from '../errors.ts'
import type { FormatName } from '../model/definition.ts'
import { checkPorts } from './check-ports.ts'
import type { Cursor } from './cursor.ts'
import type { Format } from './formats/format.ts'
import { formats } from './formats/formats.ts'
import { formatPosition, parseTemplate, type Statement } from './parse-template.ts'
import type { Scope } from './scope.ts'
import { sortIssues } from './sort-issues.ts'
import type { Node, Tree } from './tree.ts'
import { type Compilation, type Context, type Part, report, type Walked } from './walk.ts'
import { walkBlock } from './walk-block.ts'
import { walkHole } from './walk-hole.ts'
import { walkPartial } from './walk-partial.ts'
import { walkText } from './walk-text.ts'

/** A template's text, and the templates that `{{> name}}` may put into it. */
export interface TemplateSource {
	readonly file: string
	readonly text: string
	readonly partials: ReadonlyMap<string, Part>
}

export interface Compiled {
	readonly tree: Tree
	readonly issues: readonly Issue[]
}

const refused = {
	Decorator: 'a decorator',
	DecoratorBlock: 'a decorator',
	PartialBlockStatement: 'a partial with a block',
} as const

/** The variables that have a value wherever this one has. */
const filledWith = (scope: Scope, name: string | undefined): ReadonlySet<string> =>
	new Set(name === undefined ? [] : [name, ...(scope.get(name)?.implies ?? [])])

/**
 * Compiles a template for a format: to a tree of text, holes, conditions and loops, every hole with the escaping of its
 * place. With issues the tree is not complete; as many as can be told apart are reported. `when` is a variable without
 * which the text is not written at all.
 */
export const compileTemplate = (source: TemplateSource, format: FormatName, scope: Scope, when?: string): Compiled =>
	compileFor(formats[format], source, scope, when)

/** The same for a format by itself. */
export const compileFor = (format: Format, source: TemplateSource, scope: Scope, when?: string): Compiled => {
	const issues: Issue[] = []

	const walkStatement = (node: Statement, cursor: Cursor, context: Context): Walked => {
		switch (node.type) {
			case 'ContentStatement':
				return walkText(compilation, cursor, context, node)
			case 'MustacheStatement':
				return walkHole(compilation, node, cursor, context)
			case 'BlockStatement':
				return walkBlock(compilation, node, cursor, context)
			case 'PartialStatement':
				return walkPartial(compilation, node, cursor, context)
			case 'CommentStatement':
				return { nodes: [], cursor }
			default:
				report(compilation, context, node, { want: 'a variable, a block or a partial', got: refused[node.type] })
				return { nodes: [], cursor }
		}
	}

	const walk = (body: readonly Statement[], from: Cursor, context: Context): Walked => {
		const nodes: Node[] = []
		let cursor = from
		for (const node of body) {
			const walked = walkStatement(node, cursor, context)
			nodes.push(...walked.nodes)
			cursor = walked.cursor
		}
		return { nodes, cursor }
	}

	const compilation: Compilation = {
		format,
		scope,
		partials: source.partials,
		issues,
		usedParameters: new Set(),
		walk,
	}
	const origin = { file: source.file }
	const { body, issue } = parseTemplate(origin, source.text)
	if (issue !== undefined) return { tree: [], issues: [issue] }
	const filled = filledWith(scope, when)
	const context = { origin, indent: '', inside: [source.file], filled, loops: 0, parameters: new Map() }
	const { nodes, cursor } = walk(body, { state: format.start, lost: false, fresh: true }, context)
	const end = cursor.lost ? undefined : format.finish?.(cursor.state)
	if (end !== undefined) {
		const lines = source.text.split('\n')
		const column = lines.at(-1)?.length ?? 0
		issues.push({ at: formatPosition(origin, { line: lines.length, column }), got: 'the end of the file', ...end })
	}
	return { tree: nodes, issues: sortIssues([...issues, ...checkPorts(nodes)]) }
}
