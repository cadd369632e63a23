import type { Fault, Reading, ReadResult } from './format.ts'

const setting = /^[ \t]*([A-Za-z_]\w*)[ \t]*=[ \t]*(.*?)[ \t]*$/
const job = /^[ \t]*(@\S+|\S+(?:[ \t]+\S+){4})[ \t]+(\S+)[ \t]+(\S.*)$/

const readLine = (line: string): readonly Reading[] | undefined => {
	if (/^[ \t]*(?:#|$)/.test(line)) return []
	const [, name, value = ''] = setting.exec(line) ?? []
	if (name !== undefined)
		return [
			{ path: '', kind: 'name', value: name },
			{ path: name, kind: 'text', value },
		]
	const [, when, user = '', command = ''] = job.exec(line) ?? []
	if (when === undefined) return undefined
	// cron ends the command at the first % that no backslash precedes, and feeds it the rest
	const [run = '', ...input] = command.split(/(?<!\\)%/)
	return [
		...when.split(/[ \t]+/).map(word => ({ path: 'when', kind: 'text', value: word }) as const),
		{ path: 'user', kind: 'text', value: user },
		{ path: 'command', kind: 'text', value: run },
		...input.map(text => ({ path: 'input', kind: 'text', value: text }) as const),
	]
}

/** Lines of a crontab(5) with a user field: NAME=value, or when, user and command; `#` starts a comment line. */
export const readCrontab = (text: string): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	let offset = 0
	for (const line of text.split('\n')) {
		const read = readLine(line)
		if (read === undefined) faults.push({ want: 'NAME=value, or when, user and command', got: line, offset })
		else readings.push(...read)
		offset += line.length + 1
	}
	return { readings, faults }
}
