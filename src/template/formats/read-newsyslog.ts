import type { Fault, Reading, ReadResult } from './format.ts'

const columns = ['logfile', 'owner', 'mode', 'count', 'size', 'when', 'flags', 'pidfile', 'signal']

/** Lines of newsyslog.conf(5): the owner may be left out, and everything after `when`; `#` starts a comment. */
export const readNewsyslog = (text: string): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	let offset = 0
	for (const line of text.split('\n')) {
		const words = line
			.replace(/#.*/, '')
			.split(/[ \t]+/)
			.filter(word => word !== '')
		const all = words[1]?.includes(':') ? columns : columns.filter(name => name !== 'owner')
		const named = words[0] === '<include>' ? ['include', 'include'] : all
		const least = Math.max(2, named.indexOf('when') + 1)
		if (words.length > 0 && (words.length < least || words.length > named.length))
			faults.push({ want: `a line of ${named.join(' ')}`, got: `${words.length} words`, offset })
		else for (const [index, value] of words.entries()) readings.push({ path: named[index] ?? '', kind: 'text', value })
		offset += line.length + 1
	}
	return { readings, faults }
}
