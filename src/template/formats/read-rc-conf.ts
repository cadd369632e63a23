import type { Fault, Reading, ReadResult } from './format.ts'

const unquote = (text: string): string =>
	text.replace(/'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])/g, (_, single, double, bare) =>
		single !== undefined ? single : double !== undefined ? double.replace(/\\(?:\n|([$`"\\]))/g, '$1') : bare,
	)

/**
 * Assignments as sh reads them when nothing in them expands: `name=` and a word of quoted and bare parts, alone on its
 * line or before a comment, or after `[ … ] ||` or `[ … ] &&`.
 */
export const readRcConf = (text: string): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	const blank = /[ \t\n]*(?:#[^\n]*)?(?:\n|$)/y
	const word = /(?:'[^']*'|"(?:[^"\\$`]|\\[\s\S])*"|\\[^\n]|[\w.,:/@%+=^{}!\]-]|[^\x00-\x7f])*/.source
	const assignment = new RegExp(
		`[ \\t]*(?:\\[ [^\\n\x60;|&<>()]* \\] (?:\\|\\||&&) +)?([A-Za-z_]\\w*)=(${word})[ \\t]*(?:(?<=[ \\t])#[^\\n]*)?(?:\\n|$)`,
		'y',
	)
	for (let at = 0; at < text.length; ) {
		blank.lastIndex = at
		assignment.lastIndex = at
		const found = blank.test(text) ? undefined : assignment.exec(text)
		if (found === null) {
			faults.push({ want: 'name="value"', got: text.slice(at).split('\n', 1)[0] ?? '', offset: at })
			break
		}
		if (found !== undefined) {
			const [, name = '', value = ''] = found
			readings.push({ path: '', kind: 'name', value: name }, { path: name, kind: 'text', value: unquote(value) })
		}
		at = found === undefined ? blank.lastIndex : assignment.lastIndex
	}
	return { readings, faults }
}
