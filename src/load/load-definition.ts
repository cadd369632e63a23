import { basename } from 'node:path'
import type { Issue } from '../errors.ts'
import type { Component, Flavour } from '../model/definition.ts'
import { resolveDefinition } from '../model/resolve-definition.ts'
import type { Source } from '../model/written.ts'
import { decodeText } from './decode-text.ts'
import { readBytes } from './read-bytes.ts'
import { readTexts } from './read-texts.ts'
import { scanIni } from './scan-ini.ts'

/** Reads one definition and the texts of its folder, its own .ini not among them. */
export const loadDefinition = async (
	source: Source,
): Promise<{ readonly definition?: Component | Flavour; readonly issues: readonly Issue[] }> => {
	const found = await readTexts(source.folder)
	const own = basename(source.file)
	// not among the texts: a link, or no text
	const text = found.get(own) ?? decodeText(await readBytes(source.file))
	if (text === undefined) return { issues: [{ at: source.file, want: 'text in UTF-8', got: 'other bytes' }] }
	const { written, issues } = scanIni(text, source)
	const texts = new Map([...found].filter(([path]) => path !== own))
	return written ? resolveDefinition(written, texts) : { issues }
}
