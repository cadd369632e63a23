/** What keeps a value of an env file from meaning the same to sh and to us. */
export type EnvFault = 'expansion' | 'open-quote' | 'open-backslash' | 'special' | 'tilde' | 'pattern' | 'more-words'

export interface EnvValue {
	readonly value: string
	/** Where the line ends: at its newline, or at the end of the text. */
	readonly end: number
	/** Only the first: those after it are often its consequence. */
	readonly fault?: { readonly kind: EnvFault; readonly offset: number }
}

const plain = /[^ \t\n'"\\$`;&|<>()~*?[{]+/y
const plainInQuotes = /[^"\\$`]+/y
const rest = /[ \t]*(?:(?<=[ \t])#[^\n]*)?/y

const matchAt = (pattern: RegExp, text: string, at: number): string => {
	pattern.lastIndex = at
	return pattern.exec(text)?.[0] ?? ''
}

const endOfLine = (text: string, from: number): number => {
	const end = text.indexOf('\n', from)
	return end < 0 ? text.length : end
}

interface Quoted {
	readonly value: string
	/** Behind the closing quote; `undefined` without one. */
	readonly end: number | undefined
	/** The first $ or ` that sh would expand. */
	readonly live: number | undefined
}

/** Reads from the opening " on: \\ stands before " $ ` \\ and newline only. */
const readDoubleQuoted = (text: string, open: number): Quoted => {
	let value = ''
	let live: number | undefined
	let at = open + 1
	for (;;) {
		const run = matchAt(plainInQuotes, text, at)
		value += run
		at += run.length
		const c = text[at]
		if (c === undefined) return { value, end: undefined, live }
		if (c === '"') return { value, end: at + 1, live }
		const next = c === '\\' ? text[at + 1] : undefined
		const escaped = next !== undefined && '$`"\\\n'.includes(next)
		if (c !== '\\') live ??= at
		value += escaped ? (next === '\n' ? '' : next) : c
		at += escaped ? 2 : 1
	}
}

/**
 * Reads the value that begins at `start`, right after the `=`, up to the end of its line, as POSIX sh reads the word
 * of an assignment: bare, '…', "…" and \ pieces side by side. Nothing is expanded; what sh would expand is a fault.
 * After `export` (`exported`) shells differ on * ? [ and {, which are faults there.
 */
export const scanEnvValue = (text: string, start: number, exported: boolean): EnvValue => {
	let value = ''
	let at = start
	let fault: EnvValue['fault']
	const blame = (kind: EnvFault, offset: number): void => {
		fault ??= { kind, offset }
	}
	const unclosed = (offset: number): EnvValue => {
		blame('open-quote', offset)
		return { value, end: endOfLine(text, offset), ...(fault && { fault }) }
	}

	for (;;) {
		const run = matchAt(plain, text, at)
		value += run
		at += run.length
		const c = text[at]
		if (c === undefined || c === '\n' || c === ' ' || c === '\t') break
		if (c === "'") {
			const close = text.indexOf("'", at + 1)
			if (close < 0) return unclosed(at)
			value += text.slice(at + 1, close)
			at = close + 1
		} else if (c === '"') {
			const quoted = readDoubleQuoted(text, at)
			if (quoted.live !== undefined) blame('expansion', quoted.live)
			if (quoted.end === undefined) return unclosed(at)
			value += quoted.value
			at = quoted.end
		} else if (c === '\\') {
			const next = text[at + 1]
			if (next === undefined) blame('open-backslash', at)
			else if (next !== '\n') value += next
			at += 2
		} else {
			if (c === '$' || c === '`') blame('expansion', at)
			else if (c === '~') {
				// At the beginning, after a colon, in FreeBSD also after a =, with or without a continued line before it.
				if (/^$|[:=]$/.test(value.slice(-1))) blame('tilde', at)
			} else if (!'*?[{'.includes(c)) blame('special', at)
			else if (exported) blame('pattern', at)
			value += c
			at++
		}
	}
	const end = at + matchAt(rest, text, at).length
	if (end < text.length && text[end] !== '\n') blame('more-words', end)
	return { value, end: endOfLine(text, Math.min(end, text.length)), ...(fault && { fault }) }
}
