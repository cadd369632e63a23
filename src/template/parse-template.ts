import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import type { Issue } from '../errors.ts'

/** What handlebars' parser gives, as far as the compiler looks at it; lines count from 1, columns from 0. */
export interface Position {
	readonly line: number
	readonly column: number
}

interface Placed {
	readonly loc: { readonly start: Position }
}

export interface Expression extends Placed {
	readonly type: string
	readonly original: string
	readonly data?: boolean
	readonly depth?: number
	readonly parts?: readonly string[]
	/** Of a literal. */
	readonly value?: string | number | boolean
}

/** `KEY=VALUE` in a tag. */
export interface Pair extends Placed {
	readonly key: string
	readonly value: Expression
}

interface Call extends Placed {
	readonly params: readonly Expression[]
	readonly hash?: { readonly pairs: readonly Pair[] }
}

export interface Block extends Call {
	readonly type: 'BlockStatement'
	readonly path: Expression
	readonly program?: Program
	readonly inverse?: Program
	/** Without `open` in a raw block. */
	readonly openStrip: { readonly open?: boolean }
}

interface Program {
	readonly body: readonly Statement[]
	readonly blockParams?: readonly string[]
}

export interface Content extends Placed {
	readonly type: 'ContentStatement'
	/** `original` without what whitespace control took. */
	readonly value: string
	readonly original: string
}

export interface Mustache extends Call {
	readonly type: 'MustacheStatement'
	readonly path: Expression
	readonly escaped: boolean
}

export interface Partial extends Call {
	readonly type: 'PartialStatement'
	readonly name: Expression
	readonly indent?: string
}

interface Other extends Placed {
	readonly type: 'CommentStatement' | 'Decorator' | 'DecoratorBlock' | 'PartialBlockStatement'
}

export type Statement = Block | Content | Mustache | Partial | Other

/** The file of a template. */
export interface Origin {
	readonly file: string
}

/** `file:line:column`, both from 1, as an editor shows them. */
export const formatPosition = ({ file }: Origin, { line, column }: Position): string => `${file}:${line}:${column + 1}`

/** Where jison's message points: it names the line, and shows the text before the fault without line ends. */
const findFault = (text: string, message: string): Position & { readonly rest: string } => {
	const [, lineNumber = '1', shown = '', arrow = ''] = /line (\d+):\n(.*)\n(-*)\^/.exec(message) ?? []
	const before = shown.slice(0, arrow.length).replace(/^\.\.\./, '')
	const rest = shown.slice(arrow.length)
	const line = Number(lineNumber)
	const lines = text.split('\n')
	const above = lines.slice(0, line - 1).join('')
	const here = lines[line - 1] ?? ''
	const below = lines.slice(line).join('')
	const isHere = (column: number): boolean =>
		(above + here.slice(0, column)).endsWith(before) &&
		(here.slice(column) + below).startsWith(rest.replace(/\.\.\.$/, ''))
	let column = here.length
	while (column > 0 && !isHere(column)) column--
	return { line, column, rest }
}

/** The innermost block that a text opens and does not close. */
const findOpen = (text: string): { readonly name: string; readonly line: number } | undefined => {
	const open: { name: string; line: number }[] = []
	for (const { 0: tag, index } of text.matchAll(/\{\{~?[#/][\w-]+/g)) {
		const name = tag.replace(/^[{~#/]*/, '')
		if (tag.includes('/')) open.pop()
		else open.push({ name, line: text.slice(0, index).split('\n').length })
	}
	return open.at(-1)
}

const explain = (origin: Origin, text: string, error: Error): Issue => {
	const { lineNumber, column, message } = error as Error & { lineNumber?: number; column?: number }
	if (lineNumber !== undefined && column !== undefined)
		return {
			at: formatPosition(origin, { line: lineNumber, column }),
			want: 'well-formed Handlebars',
			got: message.replace(/ - \d+:\d+$/, ''),
		}
	const fault = findFault(text, message)
	const at = formatPosition(origin, fault)
	const got = fault.rest === '' ? 'the end of the file' : fault.rest
	const open = fault.rest === '' ? findOpen(text) : undefined
	if (open !== undefined)
		return {
			at,
			want: `{{/${open.name}}}`,
			got: `the end of the file, and {{#${open.name}}} of line ${open.line} is open`,
		}
	if (fault.rest.startsWith('}}}'))
		return { at, want: 'a tag that ends in }}', got, next: 'write a space before a } that follows' }
	const next = /^[=<>!]/.test(fault.rest) ? { next: 'compare with {{#eq NAME "text"}}, ne, lt, lte, gt or gte' } : {}
	return { at, want: 'well-formed Handlebars', got, ...next }
}

/** Statements of a template after whitespace control, or the first fault of its Handlebars. */
export const parseTemplate = (
	origin: Origin,
	text: string,
): { readonly body: readonly Statement[]; readonly issue?: Issue } => {
	const control = /[\0-\x08\x0b-\x1f\x7f\ufeff]/.exec(text)
	if (control !== null) {
		const above = text.slice(0, control.index).split('\n')
		const at = formatPosition(origin, { line: above.length, column: above.at(-1)?.length ?? 0 })
		const issue = { at, want: 'text with LF line ends and no control characters', got: control[0] }
		return { body: [], issue }
	}
	try {
		return { body: parse(text).body }
	} catch (error) {
		return { body: [], issue: explain(origin, text, error as Error) }
	}
}
