import type { Fault, Reading, ReadResult } from './format.ts'

const token =
	/(?:[ \t]|\\\n)+|#[^\n]*|\n|[0-9]*[<>]+[&|]?|[;&|()]+|(?:'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[\s\S]|\$\{[^}\n]*\}|[^\s;&|()<>"'\\#]|(?<=[^\s;&|()<>])#)+/y

const unquote = (word: string): string =>
	word.replace(/'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])/g, (_, single, double, bare) => {
		if (single !== undefined) return single
		if (double !== undefined) return double.replace(/\\(?:\n|([$`"\\]))/g, '$1')
		return bare === '\n' ? '' : bare
	})

/** Behind these a command begins, as at the start of a line. */
const keywords = /^(?:if|then|elif|else|while|until|do|!|\{)$/

/** Words that these are followed by are assignments too. */
const declarations = /^(?:export|readonly|local)$/

/**
 * The words of a script: the first of a command is a name, as is that of an assignment; what follows are values, as is
 * the file of a redirection.
 */
export const readSh = (text: string): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	let command = ''
	let redirection = ''
	for (let at = 0; at < text.length; at = token.lastIndex) {
		token.lastIndex = at
		const [word] = token.exec(text) ?? []
		if (word === undefined) {
			faults.push({ want: 'words and quotes', got: text.slice(at).split('\n', 1)[0] ?? '', offset: at })
			break
		}
		if (/^(?:[ \t#]|\\\n)/.test(word)) continue
		if (/^[\n;&|()]/.test(word)) {
			command = ''
			redirection = ''
			continue
		}
		if (/^[0-9]*[<>]/.test(word)) {
			redirection = word
			continue
		}
		const [, name, value = ''] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word) ?? []
		if (redirection !== '') {
			readings.push({ path: redirection, kind: 'text', value: unquote(word) })
			redirection = ''
		} else if (name !== undefined && (command === '' || declarations.test(command)))
			readings.push({ path: '', kind: 'name', value: name }, { path: name, kind: 'text', value: unquote(value) })
		else if (command === '') {
			command = keywords.test(word) ? '' : word
			readings.push({ path: '', kind: 'name', value: word })
		} else readings.push({ path: command, kind: 'text', value: unquote(word) })
	}
	return { readings, faults }
}
