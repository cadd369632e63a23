import type { Fault, Reading, ReadResult } from './format.ts'

const columns = ['logfile', 'owner', 'mode', 'count', 'size', 'when', 'flags', 'pidfile', 'signal']

/** Lines of newsyslog.conf(5): the owner may be left out, and everything after the flags; `#` starts a comment. */
export const readNewsyslog = (text: string): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	let offset = 0
	for (const line of text.split('\n')) {
		const words = line.replace(/#.*/, '').split(/[ \t]+/).filter(word => word !== '')
		const named = words[1]?.includes(':') ? columns : columns.filter(name => name !== 'owner')
		const least = named.indexOf('when') + 1
		if (words[0] === '<include>') words.forEach(value => { readings.push({ path: 'include', kind: 'text', value }) })
		else if (words.length > 0 && (words.length < least || words.length > named.length))
			faults.push({ want: `a line of ${named.join(' ')}`, got: `${words.length} words`, offset })
		else words.forEach((value, index) => { readings.push({ path: named[index] ?? '', kind: 'text', value }) })
		offset += line.length + 1
	}
	return { readings, faults }
}
