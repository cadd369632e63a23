import type { Cursor } from './cursor.ts'
import { encodeValue } from './encode-value.ts'
import { findValue } from './find-value.ts'
import type { Helper } from './helpers/helper.ts'
import { helpers, isHelperName } from './helpers/table.ts'
import type { Mustache } from './parse-template.ts'
import { placeValue } from './place-value.ts'
import type { Node, PlaceKind, Through } from './tree.ts'
import { fixValue } from './value.ts'
import { type Compilation, type Context, type Found, placeOf, report, type Walked } from './walk.ts'
import { indentLine } from './walk-text.ts'

interface Written extends Found {
	readonly through?: Through
}

const usage = ({ name, argument }: Helper): string => `{{${name} NAME${argument === undefined ? '' : ' "text"'}}}`

/** `{{helper NAME}}`, or `{{helper NAME "text"}}`. */
const findChanged = (
	compilation: Compilation,
	node: Mustache,
	context: Context,
	helper: Helper,
): Written | undefined => {
	const [subject, text, ...more] = node.params
	const literal = text?.type === 'StringLiteral' ? String(text.value) : undefined
	const fits = helper.argument === undefined ? text === undefined : literal !== undefined
	if (subject === undefined || !fits || more.length > 0 || node.hash !== undefined)
		return report(compilation, context, node, { want: usage(helper), got: `${helper.name} with other arguments` })
	const found = findValue(compilation, context, subject)
	if (found === undefined) return undefined
	const argument = literal ?? ''
	const changed = helper.change(found.value, argument)
	if ('want' in changed) return report(compilation, context, subject, changed)
	const { constant } = found.value
	const value = { ...changed, by: helper.name }
	return {
		source: found.source,
		value: constant === undefined ? value : fixValue(value, helper.apply(constant, argument)),
		through: { helper: helper.name, argument },
	}
}

const findWritten = (compilation: Compilation, node: Mustache, context: Context): Written | undefined => {
	const { params, hash, path, escaped } = node
	const name = path.original
	if (!escaped) return report(compilation, context, node, { want: '{{NAME}}', got: 'a tag that does not escape' })
	if (params.length === 0 && hash === undefined) return findValue(compilation, context, path)
	if (isHelperName(name)) return findChanged(compilation, node, context, helpers[name])
	return report(compilation, context, node, {
		want: `{{NAME}}, or a helper before it (${Object.keys(helpers).join(', ')})`,
		got: `${name} with arguments`,
	})
}

/** `{{NAME}}`: the hole with the quotes that its place needs, or text where the value is known at build time. */
export const walkHole = (compilation: Compilation, node: Mustache, cursor: Cursor, context: Context): Walked => {
	const { format } = compilation
	const nothing = { nodes: [], cursor }
	const found = findWritten(compilation, node, context)
	if (found === undefined || cursor.lost) return nothing
	const { source, value, through } = found
	const { nodes: indentation, cursor: here } = indentLine(compilation, cursor, context, node.loc.start)
	const placed = placeValue(value, format, here.state, context.filled.has(source.name))
	const { kind } = format.place(here.state)
	const after = (place: PlaceKind): Cursor => ({ state: format.fill(here.state, place), lost: false, fresh: false })
	if ('want' in placed) {
		report(compilation, context, node, placed)
		return kind === 'nowhere' || kind === 'comment' ? nothing : { nodes: [], cursor: after(kind) }
	}
	const at = placeOf(context, node)
	const { open, close, place, encoder } = placed
	const text = (literal: string): readonly Node[] => (literal === '' ? [] : [{ kind: 'text', text: literal, at }])
	const { type, constant } = value
	const hole: readonly Node[] =
		constant === undefined
			? [{ kind: 'hole', ...source, type, ...(through === undefined ? {} : { through }), place, encoder, at }]
			: text(encodeValue(encoder, constant))
	const nodes = [...indentation, ...text(open), ...hole, ...text(close)]
	return { nodes, cursor: kind === 'comment' ? { ...here, fresh: false } : after(place) }
}
