import type { Fault, Reading, ReadResult } from './format.ts'

/** Lines of a crontab(5) with a user field: NAME=value, or when, user and command; `#` starts a comment line. */
export const readCrontab = (text: string): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	let offset = 0
	for (const line of text.split('\n')) {
		const set = /^[ \t]*([A-Za-z_]\w*)[ \t]*=[ \t]*(.*?)[ \t]*$/.exec(line)
		const job = /^[ \t]*(@\S+|\S+(?:[ \t]+\S+){4})[ \t]+(\S+)[ \t]+(\S.*)$/.exec(line)
		if (/^[ \t]*(?:#|$)/.test(line)) {
			// nothing that cron reads
		} else if (set !== null) {
			readings.push({ path: '', kind: 'name', value: set[1] ?? '' })
			readings.push({ path: set[1] ?? '', kind: 'text', value: set[2] ?? '' })
		} else if (job !== null) {
			const [, when = '', user = '', command = ''] = job
			for (const value of when.split(/[ \t]+/)) readings.push({ path: 'when', kind: 'text', value })
			readings.push({ path: 'user', kind: 'text', value: user })
			// cron ends the command at the first % that no backslash precedes
			const [run = '', ...input] = command.split(/(?<!\\)%/)
			readings.push({ path: 'command', kind: 'text', value: run })
			for (const value of input) readings.push({ path: 'input', kind: 'text', value })
		} else faults.push({ want: 'NAME=value, or when, user and command', got: line, offset })
		offset += line.length + 1
	}
	return { readings, faults }
}
