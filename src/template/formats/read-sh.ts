import type { Fault, Reading, ReadResult } from './format.ts'

const token =
	/[ \t]+|#[^\n]*|\\\n|\n|[;&|()<>]+|(?:'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[^\n]|\$\{[^}\n]*\}|[^\s;&|()<>"'\\#]|(?<=[^\s;&|()<>])#)+/y

const unquote = (word: string): string =>
	word.replace(/'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])/g, (_, single, double, bare) =>
		single !== undefined ? single : double !== undefined ? double.replace(/\\(?:\n|([$`"\\]))/g, '$1') : bare,
	)

/** The words of a script: the first of a command is a name, as is that of an assignment; what follows are values. */
export const readSh = (text: string): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	let command = ''
	for (let at = 0; at < text.length; at = token.lastIndex) {
		token.lastIndex = at
		const [word] = token.exec(text) ?? []
		if (word === undefined) {
			faults.push({ want: 'words and quotes', got: text.slice(at).split('\n', 1)[0] ?? '', offset: at })
			break
		}
		if (/^[ \t#]|^\\\n/.test(word)) continue
		if (/^[\n;&|()]/.test(word)) {
			command = ''
			continue
		}
		if (/^[<>]/.test(word)) continue
		const [, name, value = ''] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word) ?? []
		if (command === '' && name !== undefined)
			readings.push({ path: '', kind: 'name', value: name }, { path: name, kind: 'text', value: unquote(value) })
		else if (command === '') {
			command = word
			readings.push({ path: '', kind: 'name', value: word })
		} else readings.push({ path: command, kind: 'text', value: unquote(word) })
	}
	return { readings, faults }
}
