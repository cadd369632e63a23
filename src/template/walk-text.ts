import type { Cursor } from './cursor.ts'
import { nameCharacter } from './name-character.ts'
import { type Content, formatPosition, type Position } from './parse-template.ts'
import type { Node } from './tree.ts'
import { type Compilation, type Context, report, type Walked } from './walk.ts'

const advance = ({ line, column }: Position, text: string): Position => {
	const lines = text.split('\n')
	const last = lines.at(-1)?.length ?? 0
	return lines.length === 1 ? { line, column: column + last } : { line: line + lines.length - 1, column: last }
}

/** Where the text begins that whitespace control left of a content. */
const startOfText = ({ value, original, loc }: Content): Position =>
	advance(loc.start, original.slice(0, Math.max(0, original.indexOf(value))))

/** Leads the lexer through literal text. Of a line's faults the first is reported. */
const follow = (compilation: Compilation, from: Cursor, context: Context, text: string, start: Position): Cursor => {
	const { format } = compilation
	let { state, lost } = from
	let offset = 0
	for (const char of text) {
		const next = format.step(state, char)
		if ('want' in next) {
			if (!lost) {
				const got = next.got === undefined ? {} : { got: nameCharacter(next.got) }
				report(compilation, context, { loc: { start: advance(start, text.slice(0, offset)) } }, { ...next, ...got })
			}
			lost = char !== '\n'
			if (!lost) state = format.start
		} else {
			state = next
			if (char === '\n') lost = false
		}
		offset += char.length
	}
	return { state, lost, fresh: text === '' ? from.fresh : text.endsWith('\n') }
}

/** The indentation that a partial's line still lacks. */
export const indentLine = (compilation: Compilation, from: Cursor, context: Context, start: Position): Walked => {
	const { indent, origin } = context
	if (!from.fresh || indent === '') return { nodes: [], cursor: from }
	const cursor = follow(compilation, from, context, indent, start)
	return { nodes: [{ kind: 'text', text: indent, at: formatPosition(origin, start) }], cursor }
}

/** Literal text; in an indented partial with the indentation before each line, empty ones too, as Handlebars does. */
export const walkText = (compilation: Compilation, from: Cursor, context: Context, content: Content): Walked => {
	const nodes: Node[] = []
	let cursor = from
	let start = startOfText(content)
	for (const text of context.indent === '' ? [content.value] : content.value.split(/(?<=\n)/)) {
		if (text === '') continue
		const indented = indentLine(compilation, cursor, context, start)
		nodes.push(...indented.nodes, { kind: 'text', text, at: formatPosition(context.origin, start) })
		cursor = follow(compilation, indented.cursor, context, text, start)
		start = advance(start, text)
	}
	return { nodes, cursor }
}
