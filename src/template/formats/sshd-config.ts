import { type Barred, commonlyHarmless, type Encoder } from './format.ts'
import { lineFormat, noNewline } from './lines.ts'
import { readLines } from './read-lines.ts'

const sshDouble: Encoder = {
	name: 'ssh-double',
	passes: [
		{ byte: '\\', text: '\\\\' },
		{ byte: '"', text: '\\"' },
	],
}

const patterns: Barred = {
	characters: '%*?!,',
	because: 'sshd takes it for a token, a pattern or a list in many keywords',
	next: 'use a type without it, as hostname, or a string with `characters`',
}

/** sshd_config(5): a keyword and its arguments; quotes and backslashes as sshd splits them since OpenSSH 8.7. */
export const sshdConfig = lineFormat({
	name: 'sshd_config',
	separator: ' ',
	quotes: { '"': { encoder: sshDouble, escapes: true } },
	value: { quote: '"', bareNative: false, bareWord: true },
	comments: { characters: '#', where: 'word' },
	escapes: true,
	joins: true,
	harmless: commonlyHarmless.replaceAll(',', ''),
	barred: [noNewline, patterns],
	read: text =>
		readLines(text, {
			head: /^([A-Za-z0-9]+)(?:[ \t]+|$)/,
			comments: '#',
			endOfLine: /(?:[ \t]+#.*)?[ \t]*$/,
			forms: [
				{
					shape: /(?:"(?:[^"\\]|\\.)*"|[^ \t"#\\]|\\.|(?<=\S)#)+/,
					mean: ([word]) =>
						word.replace(/"((?:[^"\\]|\\.)*)"|\\([\\'" ])/g, (_, inside, bare) =>
							inside === undefined ? bare : inside.replace(/\\([\\'"])/g, '$1'),
						),
				},
			],
		}),
})
