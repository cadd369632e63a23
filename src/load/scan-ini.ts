import type { Issue } from '../errors.ts'
import { formatPlace } from '../model/format-place.ts'
import type { Source, WrittenDefinition, WrittenKey, WrittenSection } from '../model/written.ts'
import { assertIniAgrees } from './assert-ini-agrees.ts'
import { type Line, scanLine } from './scan-line.ts'

type OpenSection = WrittenSection & { readonly keys: Map<string, WrittenKey> }

/**
 * Reads the strict form of INI: blank lines, whole-line comments, `[kind]`, `[kind.NAME]` and `key = value` with
 * a plain value or one JSON string, nothing twice. With any issue there is no result, since a line that is left
 * out would look like a key that is missing.
 */
export const scanIni = (
	text: string,
	source: Source,
): { readonly written?: WrittenDefinition; readonly issues: readonly Issue[] } => {
	const { file } = source
	const issues: Issue[] = []
	const sections: OpenSection[] = []

	const openSection = (heading: string, line: number, { kind, name }: Line & { readonly tag: 'heading' }): void => {
		const at = formatPlace({ file, line, section: heading })
		const same = sections.find(section => section.heading === heading)
		const otherwise = sections.find(
			section => section.kind === kind && (section.name === undefined) !== (name === undefined),
		)
		if (same) issues.push({ at, want: 'each section once', got: `[${heading}] of line ${same.line} again` })
		else if (otherwise)
			issues.push({
				at,
				want: `one form of heading for ${kind}`,
				got: `[${otherwise.heading}] in line ${otherwise.line}`,
			})
		sections.push({ kind, ...(name === undefined ? {} : { name }), heading, line, keys: new Map() })
	}

	const addKey = (key: string, value: WrittenKey): void => {
		const section = sections.at(-1)
		const at = formatPlace({ file, line: value.line, section: section?.heading ?? '' }, key)
		const same = section?.keys.get(key)
		if (!section) issues.push({ at, want: 'a section before the first key', got: `${key} outside of any` })
		else if (same) issues.push({ at, want: 'each key once', got: `${key} of line ${same.line} again` })
		else section.keys.set(key, value)
	}

	for (const [index, content] of text.split('\n').entries()) {
		const line = index + 1
		const scanned = scanLine(content)
		if (scanned.tag === 'heading')
			openSection(scanned.name === undefined ? scanned.kind : `${scanned.kind}.${scanned.name}`, line, scanned)
		else if (scanned.tag === 'key') addKey(scanned.key, { text: scanned.text, line })
		else if (scanned.tag === 'fault') {
			const { tag, opens, key, ...fault } = scanned
			if (opens) sections.push({ kind: '', heading: '', line, keys: new Map() })
			issues.push({ at: formatPlace({ file, line, section: sections.at(-1)?.heading ?? '' }, key), ...fault })
		}
	}
	if (issues.length > 0) return { issues }
	assertIniAgrees(text, file, sections)
	return { written: { ...source, sections }, issues }
}
