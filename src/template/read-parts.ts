import type { Fault, Format, Reading } from './formats/format.ts'

/** A text, or a part of one, that a reader took: the readings that hold a sentinel's mark, by mark. */
export interface Part {
	readonly text: string
	readonly hits: ReadonlyMap<string, readonly Reading[]>
}

interface KnownPart extends Part {
	readonly faults: readonly Fault[]
	/** Of what stands outermost. */
	readonly names: readonly string[]
}

/** A sentinel's mark for texts, which no other text holds, and for numbers. */
export const textMark = (number: number): string => `Zq${number}Qz`
export const numberMark = (number: number): string => String(10_000_000 + number)
const digits = numberMark(0).length

/** Every mark that a text may hold, each once; digits may stand beside those of a number. */
export const marksIn = (text: string): Iterable<string> => {
	const found = text.match(/Zq\d+Qz|\d{8,}/g)
	if (found === null) return []
	const marks = new Set<string>()
	for (const one of found) {
		if (one.startsWith('Z')) marks.add(one)
		else for (let at = 0; at + digits <= one.length; at++) marks.add(one.slice(at, at + digits))
	}
	return marks
}

const readPart = ({ read }: Format, text: string): KnownPart => {
	const { readings, faults } = read(text)
	const hits = new Map<string, Reading[]>()
	const names: string[] = []
	for (const reading of readings) {
		if (reading.kind === 'name' && reading.path === '') names.push(reading.value)
		for (const mark of marksIn(reading.value)) {
			const before = hits.get(mark)
			if (before === undefined) hits.set(mark, [reading])
			else before.push(reading)
		}
	}
	return { text, faults, hits, names }
}

/** Do the parts tell what the whole says? */
const isTold = (parts: readonly KnownPart[]): boolean => {
	const seen = new Set<string>()
	for (const { faults, names } of parts) {
		if (faults.length > 0) return false
		for (const name of names) {
			if (seen.has(name)) return false
			seen.add(name)
		}
	}
	return true
}

/**
 * A reader for texts that are mostly alike: where the format can be read in parts, each part is read once, and only the
 * parts that no text without faults had before come back. Where a part has a fault, or a name comes twice, the text is read
 * as a whole, and that counts.
 */
export const partReader = (
	format: Format,
): ((text: string) => { readonly faults: readonly Fault[]; readonly fresh: readonly Part[] }) => {
	const known = new Map<string, KnownPart>()
	const told = new Set<Part>()
	const recall = (text: string): KnownPart => {
		const before = known.get(text)
		if (before !== undefined) return before
		const part = readPart(format, text)
		known.set(text, part)
		return part
	}
	return text => {
		const parts = (format.split?.(text) ?? [text]).map(recall)
		const counted = parts.length > 1 && !isTold(parts) ? [recall(text)] : parts
		const faults = counted.flatMap(part => part.faults)
		const fresh = faults.length > 0 ? [] : counted.filter(part => !told.has(part))
		for (const part of fresh) told.add(part)
		return { faults, fresh }
	}
}
