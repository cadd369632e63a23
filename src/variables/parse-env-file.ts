import type { Issue } from '../errors.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { type EnvFault, scanEnvValue } from './scan-env-value.ts'

export interface EnvFile {
	/**
	 * The first value of each name, exactly as sh would set it; not known where an issue is told of its lines, and then
	 * only as much as was read.
	 */
	readonly variables: ReadonlyMap<string, { readonly value: string; readonly line: number; readonly unknown?: boolean }>
	/** In the order of their lines; none of them shows a value, which may be a secret. */
	readonly issues: readonly Issue[]
}

type Fault = Omit<Issue, 'at'>

const explain = (fault: EnvFault, name: string): Fault => {
	const single = `write ${name}='…' in single quotes`
	const faults: Readonly<Record<EnvFault, Fault>> = {
		expansion: {
			want: 'every $ and ` quoted, since nothing is expanded here',
			got: 'a live one',
			next: `${single}, or \\$ and \\\` in double quotes`,
		},
		'open-quote': { want: 'a closing quote', got: 'none up to the end of the file' },
		'open-backslash': { want: 'a character after \\', got: 'the end of the file' },
		special: { want: 'the characters ; & | < > ( ) quoted', got: 'a bare one', next: single },
		tilde: { want: '~ quoted, since nothing is expanded here', got: 'a bare one', next: single },
		pattern: { want: '* ? [ { quoted after export', got: 'a bare one', next: single },
		'more-words': { want: 'one value, with its blanks quoted, and no blank after =', got: 'more words', next: single },
	}
	return faults[fault]
}

/** Undecodable lines become issues, and U+FFFD where they are not text. */
const decode = (bytes: Uint8Array, report: (line: number, fault: Fault) => void): string => {
	const text = decodeUtf8(bytes)
	if (text !== undefined) return text
	let line = 1
	for (let start = 0; start <= bytes.length; line++) {
		const newline = bytes.indexOf(0x0a, start)
		const end = newline < 0 ? bytes.length : newline
		if (decodeUtf8(bytes.subarray(start, end)) === undefined)
			report(line, { want: 'UTF-8', got: 'other bytes', next: 'save the file as UTF-8' })
		start = end + 1
	}
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

const utf16 = 'if the file is UTF-16, save it as UTF-8'

const clean = (text: string, report: (line: number, fault: Fault) => void): string => {
	if (text.startsWith('\ufeff')) report(1, { want: 'no byte order mark', next: 'save the file as UTF-8 without it' })
	for (const [i, line] of text.includes('\0') ? text.split('\n').entries() : []) {
		if (line.includes('\0')) report(i + 1, { want: 'text', got: 'a NUL, which no variable can hold', next: utf16 })
	}
	const crlf = text.indexOf('\r\n')
	if (crlf >= 0) {
		const got = 'a carriage return as well'
		report(text.slice(0, crlf).split('\n').length, {
			want: 'lines that end in a newline',
			got,
			next: "use tr -d '\\r'",
		})
	}
	return text
		.replace(/^\ufeff/, '')
		.replaceAll('\0', '')
		.replaceAll('\r\n', '\n')
}

const begin = /[ \t]*(export[ \t]+)?(?:([A-Za-z_][A-Za-z0-9_]*)(?==)|[^=\n#]*)(=?)/y

/**
 * Reads an env file: one `NAME=value` a line, quoted as POSIX sh quotes, `export ` before it or not, `#` comments and
 * blank lines. Nothing is expanded or run. Bytes that are not UTF-8 are an issue, text is taken as it is.
 */
export const parseEnvFile = (source: string | Uint8Array, file: string): EnvFile => {
	const found: { readonly line: number; readonly fault: Fault }[] = []
	const faulty = new Set<number>()
	const report = (line: number, fault: Fault): void => {
		found.push({ line, fault })
		faulty.add(line)
	}
	const isFaulty = (from: number, to: number): boolean => {
		for (let one = from; one < to; one++) if (faulty.has(one)) return true
		return false
	}
	const text = clean(typeof source === 'string' ? source : decode(source, report), report)
	const variables = new Map<string, { value: string; line: number; unknown?: boolean }>()
	// where a quote that was forgotten shows first: what follows is then read inside out
	let spanning: { readonly name: string; readonly line: number } | undefined
	let line = 1
	for (let at = 0; at < text.length; ) {
		begin.lastIndex = at
		const [head = '', exported, name, equals] = begin.exec(text) ?? []
		const start = at + head.length
		if (equals === '') {
			const end = text.indexOf('\n', start)
			const stop = end < 0 ? text.length : end
			// A comment stands alone here: one that follows words does not make them a value.
			if (/^[ \t]*(?!#)[^ \t]/.test(text.slice(at, stop))) report(line, { want: 'NAME=value, or # before a comment' })
			at = stop + 1
			line++
			continue
		}
		const { value, end, fault } = scanEnvValue(text, start, exported !== undefined)
		const after = line + text.slice(at, end).split('\n').length
		if (name === undefined) {
			const next = /[ \t]=$/.test(head) ? 'write no blank before =' : undefined
			const want = 'a name of letters, digits and _ before =, not beginning with a digit'
			report(line, { want, ...(next && { next }) })
		} else {
			if (value.includes('\n')) spanning ??= { name, line }
			if (fault) {
				const faultLine = line + text.slice(at, fault.offset).split('\n').length - 1
				const next =
					fault.kind === 'open-quote' && spanning !== undefined && spanning.line < faultLine
						? { next: `look at ${spanning.name} of line ${spanning.line}, whose quote ends in another line` }
						: {}
				report(faultLine, { ...explain(fault.kind, name), ...next })
			}
			const first = variables.get(name)
			if (first) report(line, { want: `${name} once`, got: `it again, after line ${first.line}` })
			else variables.set(name, { value, line, ...(isFaulty(line, after) && { unknown: true }) })
		}
		line = after
		at = end + 1
	}
	const issues = found
		.sort((a, b) => a.line - b.line)
		.map(({ line, fault }): Issue => ({ at: `${file}:${line}`, ...fault }))
	return { variables, issues }
}
