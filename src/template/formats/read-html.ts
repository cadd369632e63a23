import type { Fault, Reading, ReadResult } from './format.ts'

const references: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', '\u00a0'],
])

const decode = (text: string): string =>
	text.replace(/&(?:#(\d+)|#[xX]([0-9A-Fa-f]+)|(\w+));/g, (all, decimal, hexadecimal, name) => {
		if (name !== undefined) return references.get(name) ?? all
		return String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal))
	})

const attribute = /\s+([^\s"'<>/=]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'=<>`]+))?/
const unread = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(?<raw>script|style)\b[^>]*>[\s\S]*?<\/\k<raw>\s*>/
const endTag = /<\/(?<closed>[a-z][\w-]*)\s*>/
const startTag = new RegExp(
	`<(?<opened>[a-z][\\w-]*)(?<attributes>(?:${attribute.source.replace(/\((?!\?)/g, '(?:')})*)\\s*\\/?>`,
)
const sources = [unread, endTag, startTag, /[^<]+/].map(({ source }) => source)

/** Texts by the element that they stand in, attributes by element and name; comments, scripts and styles are no text. */
export const readHtml = (text: string): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	const open: string[] = []
	const token = new RegExp(sources.join('|'), 'giy')
	while (token.lastIndex < text.length) {
		const offset = token.lastIndex
		const found = token.exec(text)
		if (found === null) {
			faults.push({ want: 'HTML', got: text.slice(offset, offset + 20), offset })
			break
		}
		const [all] = found
		const { closed, opened, attributes = '' } = found.groups ?? {}
		const element = open.at(-1) ?? ''
		if (opened !== undefined) {
			const name = opened.toLowerCase()
			for (const [, key = '', double, single, bare] of attributes.matchAll(new RegExp(attribute, 'g')))
				readings.push({
					path: `${name}@${key.toLowerCase()}`,
					kind: 'text',
					value: decode(double ?? single ?? bare ?? ''),
				})
			if (!/^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/.test(name)) open.push(name)
		} else if (closed !== undefined) {
			const at = open.lastIndexOf(closed.toLowerCase())
			if (at >= 0) open.splice(at)
			else faults.push({ want: `<${closed}> before its end`, got: all, offset })
		} else if (!all.startsWith('<')) readings.push({ path: element, kind: 'text', value: decode(all) })
	}
	return { readings, faults }
}
