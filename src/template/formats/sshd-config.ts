import { type Barred, commonlyHarmless, type Encoder } from './format.ts'
import { lineFormat, noNewline } from './lines.ts'
import { readLines, type WordForm } from './read-lines.ts'

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

const word: WordForm = {
	shape: /(?:"(?:[^"\\]|\\.)*"|[^ \t"#\\]|\\.|(?<=\S)#)+/,
	mean: ([whole]) =>
		whole.replace(/"((?:[^"\\]|\\.)*)"|\\([\\'" ])/g, (_, inside, bare) =>
			inside === undefined ? bare : inside.replace(/\\([\\'"])/g, '$1'),
		),
}

/** What sshd takes to the end of the line as it stands, quotes and all; Subsystem since OpenSSH 9.4. */
const raw = ['forcecommand', 'versionaddendum', 'authorizedkeyscommand', 'authorizedprincipalscommand', 'subsystem']
const isRaw = (key: string): boolean => raw.includes(key.toLowerCase())

/** sshd_config(5): a keyword and its arguments; quotes and backslashes as sshd splits them since OpenSSH 8.7. */
export const sshdConfig = lineFormat({
	name: 'sshd_config',
	separator: ' ',
	quotes: { '"': { encoder: sshDouble, escapes: true } },
	value: { quote: '"', bare: 'words' },
	comments: { characters: '#', where: 'word' },
	escapes: true,
	joins: 'parts',
	bareOnly: isRaw,
	// sshd overlooks one = between a keyword and its first argument
	harmless: commonlyHarmless.replace(/[,=]/g, ''),
	barred: [noNewline, patterns],
	booleans: ['yes', 'no'],
	read: text =>
		readLines(text, {
			head: /^([A-Za-z0-9]+)(?:[ \t]+|$)/,
			comments: '#',
			empty: false,
			commentsAfterWords: true,
			formsOf: key => (isRaw(key) ? [{ shape: /.+/, mean: ([line]) => line }] : [word]),
		}),
})
