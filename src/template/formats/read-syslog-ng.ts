import type { Fault, Reading, ReadResult } from './format.ts'
import { templateOptions } from './syslog-ng-options.ts'
import { unescapeLetters } from './unescape-letters.ts'

const token = /\s+|#[^\n]*|^@[^\n]*|"((?:[^"\\`]|\\[\s\S]|``)*)"|'([^'`]*)'|[(){};,]|[^\s(){};,"'`\\#]+/my

/** In templates a dollar is written twice; a backtick is everywhere. */
const meanString = (text: string, option: string): string => {
	const string = unescapeLetters(text).replaceAll('``', '`')
	return templateOptions.has(option) ? string.replaceAll('$$', '$') : string
}

/** The words and strings of syslog-ng.conf: a word before a parenthesis or brace is a name, all others are values. */
export const readSyslogNg = (text: string): ReadResult => {
	const readings: Reading[] = []
	const faults: Fault[] = []
	const inside: string[] = []
	let pending: { readonly value: string; readonly bare: boolean } | undefined
	const settle = (kind?: 'name'): void => {
		if (pending !== undefined)
			readings.push({
				path: inside.join(' '),
				kind: kind ?? (pending.bare && /^(?:-?[0-9.]+|true|false)$/.test(pending.value) ? 'native' : 'text'),
				value: pending.value,
			})
		pending = undefined
	}
	for (let at = 0; at < text.length; at = token.lastIndex) {
		token.lastIndex = at
		const found = token.exec(text)
		if (found === null) {
			faults.push({ want: 'a word, a string or a parenthesis', got: text[at] ?? '', offset: at })
			break
		}
		const [word, double, single] = found
		if (word.startsWith('@'))
			for (const [, file = ''] of word.matchAll(/"([^"]*)"/g)) readings.push({ path: '@', kind: 'text', value: file })
		if (/^[\s#@]/.test(word)) continue
		if (word === '(' || word === '{') {
			const name = pending?.value ?? word
			settle('name')
			inside.push(name)
		} else if (word === ')' || word === '}') {
			settle()
			if (inside.pop() === undefined) faults.push({ want: 'an open parenthesis', got: word, offset: at })
		} else if (word === ';' || word === ',') settle()
		else {
			settle()
			pending = {
				value: double === undefined ? (single ?? word) : meanString(double, inside.at(-1) ?? ''),
				bare: double === undefined && single === undefined,
			}
		}
	}
	settle()
	if (inside.length > 0) faults.push({ want: 'every parenthesis to be closed', got: 'the end', offset: text.length })
	return { readings, faults }
}
