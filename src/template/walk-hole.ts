import type { Cursor } from './cursor.ts'
import { encodeValue } from './encode-value.ts'
import { findValue } from './find-variable.ts'
import type { Mustache } from './parse-template.ts'
import { placeValue } from './place-value.ts'
import type { Node, PlaceKind } from './tree.ts'
import { type Compilation, type Context, placeOf, report, type Walked } from './walk.ts'

/** `{{NAME}}`: the hole with the quotes that its place needs, or text where the value is known at build time. */
export const walkHole = (compilation: Compilation, node: Mustache, cursor: Cursor, context: Context): Walked => {
	const { format } = compilation
	const nothing = { nodes: [], cursor }
	const { params, hash, path, escaped } = node
	if (!escaped || params.length > 0 || hash !== undefined) {
		const got = escaped ? `${path.original} with arguments` : 'a tag that does not escape'
		report(compilation, context, node, { want: '{{NAME}}', got })
		return nothing
	}
	const value = findValue(compilation, context, path)
	if (value === undefined || cursor.lost) return nothing
	const placed = placeValue(value, format, cursor.state, context.filled.has(value.name))
	const { kind } = format.place(cursor.state)
	const after = (place: PlaceKind): Cursor => ({ state: format.fill(cursor.state, place), lost: false })
	if ('want' in placed) {
		report(compilation, context, node, placed)
		return kind === 'nowhere' || kind === 'comment' ? nothing : { nodes: [], cursor: after(kind) }
	}
	const at = placeOf(context, node)
	const { open, close, place, encoder } = placed
	const text = (literal: string): readonly Node[] => (literal === '' ? [] : [{ kind: 'text', text: literal, at }])
	const { name, type, constant } = value
	const hole: readonly Node[] =
		constant === undefined ? [{ kind: 'hole', name, type, place, encoder, at }] : text(encodeValue(encoder, constant))
	return { nodes: [...text(open), ...hole, ...text(close)], cursor: kind === 'comment' ? cursor : after(place) }
}
