// biome-ignore-all lint/suspicious/noTemplateCurlyInString: syslog-ng writes its macros so
import { type Barred, nowhere, type Place } from './format.ts'

/**
 * Where a template of syslog-ng is: '' in its text, `$` after a dollar, `name` in `$NAME`, `{` in `${…}`, `end` behind
 * the brace or parenthesis that closes one, `@` behind that and an at sign, where a number may follow; or, in `$(…)`,
 * the parentheses and the quote that are open; `lost` where a backslash leaves open what is.
 */
export type Macro = '' | '$' | 'name' | '{' | 'end' | '@' | 'lost' | `(${string}`

const isFunction = (macro: Macro): macro is `(${string}` => macro.startsWith('(')

const inFunction = (macro: `(${string}`, char: string): Macro => {
	const last = macro.at(-1) ?? ''
	if (char === '\\') return 'lost'
	if (last === "'" || last === '"') return char === last ? (macro.slice(0, -1) as Macro) : macro
	if (char === "'" || char === '"' || char === '(') return `${macro}${char}`
	if (char !== ')') return macro
	return macro === '(' ? 'end' : (macro.slice(0, -1) as Macro)
}

/** Where it is after one more character. */
export const stepMacro = (macro: Macro, char: string): Macro => {
	if (macro === 'lost') return macro
	if (isFunction(macro)) return inFunction(macro, char)
	if (macro === '{') return char === '}' ? 'end' : macro
	if (macro === '$') return char === '{' || char === '(' ? char : /\w/.test(char) ? 'name' : ''
	if (char === '$') return '$'
	if (macro === 'name' && /\w/.test(char)) return macro
	if (macro === 'end' && char === '@') return '@'
	return macro === '@' && /[0-9]/.test(char) ? macro : ''
}

const index: Barred = {
	characters: '@',
	because: 'behind a macro it is followed by the number of a message',
	next: 'write text between them',
}

/** Why no value may stand there, or what it must not hold. */
export const placeInMacro = (macro: Macro): Place | readonly Barred[] => {
	switch (macro) {
		case '':
			return []
		case 'end':
			return [index]
		case '$':
			return nowhere('a place after a dollar', 'write $$ for a dollar')
		case 'name':
			return nowhere('the name of a macro', 'write braces around the name, as ${MSG}')
		case '@':
			return nowhere('the number of a message', 'write @@ for an at sign')
		default:
			return nowhere('a macro or a function, which a value could end', 'write the value before it or behind it')
	}
}
