import type { Reading, ReadResult } from './format.ts'

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
		// JSON.parse keeps the last of two equal keys and says nothing
		const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined)
		const twice = written.length !== readings.filter(({ kind }) => kind === 'name').length
		return { readings, faults: twice ? [{ want: 'every key once', got: 'a key twice', offset: 0 }] : [] }
	} catch (error) {
		const got = (error as Error).message
		const offset = /at position (\d+)/.exec(got)?.[1]
		return {
			readings: [],
			faults: [{ want: 'JSON', got, offset: offset === undefined ? text.length : Number(offset) }],
		}
	}
}
