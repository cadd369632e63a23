import type { Fault, Reading, ReadResult } from './format.ts'
import { argumentKinds, hasEntries, needsArgument } from './nginx-directives.ts'

interface Token {
	/** The word as nginx keeps it, without quotes and backslashes; undefined for `;`, `{`, `}` and the end. */
	readonly word?: string
	readonly sign: string
	readonly from: number
	readonly to: number
}

/** Room for one word in nginx's buffer, which holds its backslashes and the quote before it too. */
const roomForWord = 4095

const withoutBackslashes = (raw: string): string =>
	raw.replace(/\\(["'\\trn])/g, (_, char: string) => ({ t: '\t', r: '\r', n: '\n' })[char] ?? char)

/** The token at or after `from`; a fault where nginx reports one. After the manual and ngx_conf_file's documented rules. */
const nextToken = (text: string, from: number): Token | Fault => {
	const blank = /(?:[ \t\r\n]|#[^\n]*)*/y
	blank.lastIndex = from
	const begin = from + (blank.exec(text)?.[0].length ?? 0)
	const first = text[begin] ?? ''
	if (first === '' || ';{}'.includes(first)) return { sign: first, from: begin, to: begin + 1 }
	const isQuoted = first === '"' || first === "'"
	const shape = isQuoted
		? new RegExp(`${first}((?:[^\\\\${first}]|\\\\[\\s\\S])*)${first}(?=[ \\t\\r\\n;{)])`, 'y')
		: /((?:\\[\s\S]|\$\{|[^\\ \t\r\n;{])+)(?=[ \t\r\n;{])/y
	shape.lastIndex = begin
	const found = shape.exec(text)
	if (found === null)
		return { want: isQuoted ? 'a closed quote, then a space' : 'an ended word', got: first, offset: begin }
	if (Buffer.byteLength(found[0]) - (isQuoted ? 1 : 0) > roomForWord)
		return { want: `a word of at most ${roomForWord} bytes`, got: 'a longer one', offset: begin }
	return { word: withoutBackslashes(found[1] ?? ''), sign: '', from: begin, to: shape.lastIndex }
}

const isRegex = (words: readonly string[], index: number, block: string): boolean => {
	const word = words[index] ?? ''
	const [name = ''] = words
	if (index === 0) return hasEntries(block) && word.startsWith('~')
	const kinds = argumentKinds(block, name)
	const operator = /^!?~\*?$/
	return (
		(word.startsWith('~') && !operator.test(word)) ||
		operator.test(words[index - 1] ?? '') ||
		kinds?.[Math.min(index, kinds.length) - 1] === 'regex'
	)
}

/** Directives with their words: the first is a name, and so is a regex; every other word is text. */
export const readNginx = (text: string): ReadResult => {
	const readings: Reading[] = []
	const blocks: string[] = []
	let words: string[] = []
	const endDirective = (): void => {
		const block = blocks.at(-1) ?? ''
		const path = [...blocks, words[0] ?? ''].join(' ')
		words.forEach((value, index) => {
			const isName = index === 0 || isRegex(words, index, block)
			readings.push({ path: index === 0 ? blocks.join(' ') : path, kind: isName ? 'name' : 'text', value })
		})
		words = []
	}
	for (let at = 0; ; ) {
		const token = nextToken(text, at)
		if ('want' in token) return { readings, faults: [token] }
		at = token.to
		const fault = (want: string): ReadResult => ({
			readings,
			faults: [{ want, got: token.sign === '' ? 'the end' : token.sign, offset: token.from }],
		})
		if (token.word !== undefined) words.push(token.word)
		else if (token.sign === ';' || token.sign === '{') {
			if (words.length === 0) return fault('a directive')
			const [name = ''] = words
			if (token.sign === ';' && words.length === 1 && needsArgument(blocks.at(-1) ?? '', name))
				return fault(`an argument after \`${name}\``)
			endDirective()
			if (token.sign === '{') blocks.push(name)
		} else if (words.length > 0) return fault('`;` or `{`')
		else if (token.sign === '}') {
			if (blocks.pop() === undefined) return fault('a block that was opened')
		} else return blocks.length > 0 ? fault('`}`') : { readings, faults: [] }
	}
}
