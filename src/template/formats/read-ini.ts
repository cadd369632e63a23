import type { Fault, ReadResult } from './format.ts'
import { readLines } from './read-lines.ts'

/** What strict readers, as Python's, take otherwise or not at all: what is indented, comes again, or has no heading. */
const findFaults = (text: string): readonly Fault[] => {
	const faults: Fault[] = []
	const headings = new Set<string>()
	let keys: Set<string> | undefined
	let offset = 0
	for (const line of text.split('\n')) {
		const [, heading] = /^\[([^\]]*)\]/.exec(line) ?? []
		const [, key] = /^([^#;[\s][^=]*?)[ \t]*=/.exec(line) ?? []
		if (/^[ \t]+[^#;\s]/.test(line)) faults.push({ want: 'no blank before a key', got: line, offset })
		if (heading !== undefined) {
			if (headings.has(heading)) faults.push({ want: 'each heading once', got: `[${heading}] again`, offset })
			headings.add(heading)
			keys = new Set()
		}
		if (key !== undefined) {
			if (keys === undefined) faults.push({ want: 'a [heading] before the first key', got: key, offset })
			// Python's reads them in small letters
			if (keys?.has(key.toLowerCase()))
				faults.push({ want: 'each key once in its section', got: `${key} again`, offset })
			keys?.add(key.toLowerCase())
		}
		offset += line.length + 1
	}
	return faults
}

/** Headings in brackets, and keys with words that nothing quotes. */
export const readIni = (text: string): ReadResult => {
	const { readings, faults } = readLines(
		text.replace(/^\[[^\]\n]*\][ \t]*$/gm, heading => ' '.repeat(heading.length)),
		{
			head: /^([^=:[\]\n]*?)[ \t]*=[ \t]*/,
			comments: '#;',
			commentsAfterWords: true,
			forms: [{ shape: /[^ \t]+/, mean: ([word]) => word }],
		},
	)
	return { readings, faults: [...faults, ...findFaults(text)] }
}
