import type { Fault, Reading, ReadResult } from './format.ts'

/** Is the text wrong, whatever may follow it? JSON.parse says where only in some of its messages. */
const isBroken = (text: string): boolean => {
	try {
		JSON.parse(text)
		return false
	} catch (error) {
		const { message } = error as Error
		const position = /position (\d+)/.exec(message)?.[1]
		return !/Unexpected end|Unterminated/.test(message) && !(position !== undefined && Number(position) >= text.length)
	}
}

const findFault = (text: string): Fault => {
	let good = 0
	let bad = text.length + 1
	while (bad - good > 1) {
		const middle = Math.floor((good + bad) / 2)
		if (isBroken(text.slice(0, middle))) bad = middle
		else good = middle
	}
	return { want: 'JSON', got: text[good] ?? 'the end', offset: good }
}

/** What JSON.parse says of a text: every scalar with the keys that lead to it, and every key as a name. */
export const readJson = (text: string): ReadResult => {
	const readings: Reading[] = []
	const visit = (value: unknown, path: string): void => {
		if (Array.isArray(value)) for (const item of value) visit(item, `${path}[]`)
		else if (typeof value === 'object' && value !== null)
			for (const [key, item] of Object.entries(value)) {
				readings.push({ path, kind: 'name', value: key })
				visit(item, path === '' ? key : `${path}.${key}`)
			}
		else readings.push({ path, kind: typeof value === 'string' ? 'text' : 'native', value: String(value) })
	}
	try {
		visit(JSON.parse(text), '')
	} catch {
		return { readings: [], faults: [findFault(text)] }
	}
	// JSON.parse keeps the last of two equal keys and says nothing
	const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined)
	const twice = written.length !== readings.filter(({ kind }) => kind === 'name').length
	return { readings, faults: twice ? [{ want: 'every key once', got: 'a key twice', offset: 0 }] : [] }
}
