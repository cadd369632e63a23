import { isDeepStrictEqual } from 'node:util'
import { parse } from 'ini'
import { InternalError } from '../errors.ts'
import type { WrittenSection } from '../model/written.ts'

/** Every value as text: the ini package turns the words true, false and null into values of their own. */
const asText = (parsed: object): unknown =>
	Object.fromEntries(
		Object.entries(parsed).map(([key, value]) => [
			key,
			typeof value === 'object' && value !== null ? asText(value) : String(value),
		]),
	)

const asTree = (sections: readonly WrittenSection[]): unknown => {
	const tree = new Map<string, unknown>()
	for (const { kind, name, keys } of sections) {
		const texts = Object.fromEntries([...keys].map(([key, { text }]) => [key, text]))
		tree.set(
			kind,
			name === undefined ? texts : Object.fromEntries([...Object.entries(tree.get(kind) ?? {}), [name, texts]]),
		)
	}
	return Object.fromEntries(tree)
}

/**
 * Proves that the ini package reads from the same text what the scanner read. The strict form exists so that
 * every reader of INI agrees on it: a difference is a bug of the scanner, an InternalError.
 */
export const assertIniAgrees = (text: string, file: string, sections: readonly WrittenSection[]): void => {
	const parsed = asText(parse(text))
	const scanned = asTree(sections)
	if (!isDeepStrictEqual(parsed, scanned))
		throw new InternalError(`${file}: scanned ${JSON.stringify(scanned)} but parsed ${JSON.stringify(parsed)}`)
}
