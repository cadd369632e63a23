import type { Issue } from '../errors.ts'
import type { FormatName } from '../model/definition.ts'
import { nearestName } from '../variables/nearest-name.ts'
import type { Cursor } from './cursor.ts'
import { followText, startOfText } from './follow-text.ts'
import { formats } from './formats/formats.ts'
import { formatPosition, type Partial, parseTemplate, type Statement } from './parse-template.ts'
import type { Scope } from './scope.ts'
import { sortIssues } from './sort-issues.ts'
import type { Node, Tree } from './tree.ts'
import { type Compilation, type Context, report, type Walked } from './walk.ts'
import { walkBlock } from './walk-block.ts'
import { walkHole } from './walk-hole.ts'

/** A template's text, and the templates that `{{> name}}` may put into it. */
export interface TemplateSource {
	readonly file: string
	readonly text: string
	readonly partials: ReadonlyMap<string, { readonly file: string; readonly text: string }>
}

const refused = {
	Decorator: 'a decorator',
	DecoratorBlock: 'a decorator',
	PartialBlockStatement: 'a partial with a block',
} as const

/** The variables that have a value wherever this one has. */
const filledWith = (scope: Scope, name: string | undefined): ReadonlySet<string> =>
	new Set(name === undefined ? [] : [name, ...(scope.get(name)?.implies ?? [])])

const indentLines = (text: string, indent: string): string => text.replace(/^(?=[^\n])/gm, indent)

/**
 * Compiles a template for a format: to a tree of text, holes, conditions and loops, every hole with the escaping of its
 * place. With issues the tree is not complete; as many as can be told apart are reported. `when` is a variable without
 * which the text is not written at all.
 */
export const compileTemplate = (
	source: TemplateSource,
	formatName: FormatName,
	scope: Scope,
	when?: string,
): { readonly tree: Tree; readonly issues: readonly Issue[] } => {
	const format = formats[formatName]
	const issues: Issue[] = []

	const walkPartial = (node: Partial, cursor: Cursor, context: Context): Walked => {
		const nothing = { nodes: [], cursor: { ...cursor, lost: true } }
		const name = node.name.original
		const partial = source.partials.get(name)
		const isPlain = node.params.length === 0 && node.hash === undefined && typeof name === 'string'
		if (!isPlain || partial === undefined) {
			const nearest = isPlain ? nearestName(name, source.partials.keys()) : undefined
			report(compilation, context, node, {
				want: 'the name of a partial',
				got: isPlain ? name : 'something else',
				...(nearest === undefined ? {} : { next: `did you mean ${nearest}?` }),
			})
			return nothing
		}
		if (context.inside.includes(partial.file)) {
			report(compilation, context, node, { want: 'a partial that does not contain itself', got: name })
			return nothing
		}
		const origin = { file: partial.file, indent: node.indent ?? '' }
		const { body, issue } = parseTemplate(origin, indentLines(partial.text, origin.indent))
		if (issue === undefined)
			return walk(body, cursor, { ...context, origin, inside: [...context.inside, partial.file] })
		if (!issues.some(({ at }) => at === issue.at)) issues.push(issue)
		return nothing
	}

	const walkStatement = (node: Statement, cursor: Cursor, context: Context): Walked => {
		switch (node.type) {
			case 'ContentStatement': {
				const at = formatPosition(context.origin, startOfText(node))
				const nodes: readonly Node[] = node.value === '' ? [] : [{ kind: 'text', text: node.value, at }]
				return { nodes, cursor: followText(compilation, cursor, context, node) }
			}
			case 'MustacheStatement':
				return walkHole(compilation, node, cursor, context)
			case 'BlockStatement':
				return walkBlock(compilation, node, cursor, context)
			case 'PartialStatement':
				return walkPartial(node, cursor, context)
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

	const compilation: Compilation = { format, scope, issues, walk }
	const origin = { file: source.file, indent: '' }
	const { body, issue } = parseTemplate(origin, source.text)
	if (issue !== undefined) return { tree: [], issues: [issue] }
	const context = { origin, inside: [source.file], filled: filledWith(scope, when) }
	const { nodes, cursor } = walk(body, { state: format.start, lost: false }, context)
	const end = cursor.lost ? undefined : format.finish?.(cursor.state)
	if (end !== undefined) {
		const lines = source.text.split('\n')
		const column = lines.at(-1)?.length ?? 0
		issues.push({ at: formatPosition(origin, { line: lines.length, column }), got: 'the end of the file', ...end })
	}
	return { tree: nodes, issues: sortIssues(issues) }
}
