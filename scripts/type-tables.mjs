// The tables of docs/types.md, all from the table of types. It works with lib/, so build that first.
import { code as asCode, cell, emitTable } from '../lib/emit/markdown.js'
import { checkLimits } from '../lib/variables/check-limits.js'
import { checkValue } from '../lib/variables/check-value.js'
import { describeType } from '../lib/variables/describe-type.js'
import { parseType } from '../lib/variables/parse-type.js'
import { types } from '../lib/variables/table.js'

/** What a page cannot show. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu
const escapes = { '\n': '\\n', '\t': '\\t' }

/** Code in a cell: whatever is in it, on one line. */
const code = text =>
	asCode(text.replace(unseen, c => escapes[c] ?? `\\u${c.codePointAt(0).toString(16).padStart(4, '0')}`))

const groups = [
	['digits', '0123456789'],
	['capital letters', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
	['small letters', 'abcdefghijklmnopqrstuvwxyz'],
	['the blank', ' '],
	['tab', '\t'],
	['newline', '\n'],
]
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')

/** What a value in normal form is made of, in words, with single characters as code. */
export const describeAlphabet = ({ ascii, nonAscii }) => {
	const rest = new Set(ascii)
	const take = characters => {
		const all = [...characters].every(character => rest.has(character))
		if (all) for (const character of characters) rest.delete(character)
		return all
	}
	const words = [
		...(take(printable) ? ['all printable ASCII'] : []),
		...groups.filter(([, characters]) => take(characters)).map(([name]) => name),
	]
	const single = [...rest].sort().map(code).join(' ')
	return [...words, ...(single === '' ? [] : [single]), ...(nonAscii ? ['other characters of UTF-8'] : [])].join(', ')
}

const units = { '': 'the number', ' seconds': 'seconds', ' bytes': 'bytes', ' bytes long': 'its length in bytes' }

/** What each limit means for a type, those that it has. */
const describeLimits = type => {
	const allows = limits => checkLimits(type, limits).length === 0
	const [, unit = ''] = /at least 7(.*)$/.exec(describeType(type, { min: 7 })) ?? []
	const limits = [
		...(allows({ values: ['a'], min: 7, max: 7 }) || allows({ min: 7, max: 7 })
			? [`\`min\` and \`max\`: ${units[unit]}`]
			: []),
		...(type.name === 'enum'
			? ['`values`: the words that it may be']
			: allows({ values: ['none'] })
				? ['`values`: words that are accepted besides']
				: []),
		...(allows({ characters: 'a-z' }) ? ['`characters`: all that it may be made of'] : []),
		...(allows({ bytes: [16] }) ? ['`bytes`: how many bytes it stands for'] : []),
	]
	return limits.length === 0 ? 'none' : limits.join('; ')
}

const describeWriting = ({ native, example }) => {
	if (native === undefined) return `as text in double quotes: ${code(JSON.stringify(example))}`
	return `as a ${native}, without quotes: ${code(example)}`
}

/** Examples that are short and clear on a page: a backslash before a letter could be the page's own. */
const short = texts =>
	texts.filter(text => text.trim() !== '' && text.length <= 44 && text.isWellFormed() && !/\\[a-z]/.test(text))

const limitsOf = ({ name, good }) => (name === 'enum' ? { values: good } : {})

/** Some of what is accepted, with what becomes of it. */
const describeGood = row => {
	const type = { name: row.name, list: false }
	const shown = short(row.good).map(text => [text, checkValue(type, limitsOf(row), text).value])
	const changed = shown.filter(([text, normal]) => text !== normal).slice(0, 3)
	const same = shown.filter(([text, normal]) => text === normal).slice(0, 7 - changed.length)
	const words = [
		...same.map(([text]) => code(text)),
		...changed.map(([text, normal]) => `${code(text)} (becomes ${code(normal)})`),
	]
	return words.length === 0 ? code(`${row.good[0].slice(0, 40)}…`) : words.join(', ')
}

/** Each type in one line. */
export const typeOverview = () =>
	emitTable(
		['type', 'for', 'example'],
		Object.values(types).map(({ name, use, example }) => [
			`[\`${name}\`](#${name})`,
			cell(use),
			code(example.length > 40 ? `${example.slice(0, 32)}…` : example),
		]),
	)

const describeRow = row => {
	const { name, summary, use, normalForm, alphabet, maxBytes, mayBeEmpty } = row
	const type = { name, list: false }
	const rows = [
		['normal form', cell(normalForm)],
		['made of', name === 'enum' ? 'what its `values` are made of' : describeAlphabet(alphabet)],
		['greatest length', `${maxBytes} bytes`],
		['may be empty', mayBeEmpty ? 'yes' : 'no: an empty value is one that is not given'],
		['in YAML and JSON', describeWriting(row)],
		['limits', describeLimits(type)],
		['as a list', parseType(`list of ${name}`) === undefined ? 'no' : `\`list of ${name}\``],
		['accepted', describeGood(row)],
		['refused', short(row.bad).slice(0, 8).map(code).join(', ')],
	]
	return `### ${name}\n\nFor ${use}. It wants ${cell(summary)}.\n\n${emitTable(['', ''], rows)}`
}

/** Everything about each type. */
export const typeDetails = () => Object.values(types).map(describeRow).join('\n')
