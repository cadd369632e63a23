import type { Cursor } from './cursor.ts'
import { nameCharacter } from './name-character.ts'
import type { Content, Position } from './parse-template.ts'
import { type Compilation, type Context, report } from './walk.ts'

const advance = ({ line, column }: Position, text: string): Position => {
	const lines = text.split('\n')
	const last = lines.at(-1)?.length ?? 0
	return lines.length === 1 ? { line, column: column + last } : { line: line + lines.length - 1, column: last }
}

/** Where the text begins that whitespace control left of a content. */
export const startOfText = ({ value, original, loc }: Content): Position =>
	advance(loc.start, original.slice(0, Math.max(0, original.indexOf(value))))

/** Leads the lexer through literal text. Of a line's faults the first is reported. */
export const followText = (compilation: Compilation, from: Cursor, context: Context, content: Content): Cursor => {
	const { format } = compilation
	let { state, lost } = from
	let offset = 0
	for (const char of content.value) {
		const next = format.step(state, char)
		if ('want' in next) {
			if (!lost) {
				const start = advance(startOfText(content), content.value.slice(0, offset))
				const got = next.got === undefined ? {} : { got: nameCharacter(next.got) }
				report(compilation, context, { loc: { start } }, { ...next, ...got })
			}
			lost = char !== '\n'
			if (!lost) state = format.start
		} else {
			state = next
			if (char === '\n') lost = false
		}
		offset += char.length
	}
	return { state, lost }
}
