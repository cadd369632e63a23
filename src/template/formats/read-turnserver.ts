import type { Fault, Reading, ReadResult } from './format.ts'

/** turnserver.conf: an option alone, or option=value to the end of the line; `#` starts a comment line. */
export const readTurnserver = (text: string): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	let offset = 0
	for (const line of text.split('\n')) {
		const [, name, value] = /^[ \t]*([a-zA-Z][a-zA-Z0-9-]*)(?:[= \t]+(.*?))?[ \t]*$/.exec(line) ?? []
		if (name !== undefined) {
			readings.push({ path: '', kind: 'name', value: name })
			if (value !== undefined) {
				const whole = value.startsWith('"') ? value.slice(1).replace(/"$/, '') : value
				readings.push({ path: name, kind: 'text', value: whole })
			}
		} else if (!/^[ \t]*(?:#.*)?$/.test(line)) faults.push({ want: 'option=value', got: line, offset })
		offset += line.length + 1
	}
	return { readings, faults }
}
