import { asIs, type Barred, commonlyHarmless } from './format.ts'
import { lineFormat, noNewline } from './lines.ts'
import { readLines } from './read-lines.ts'

const special: Barred = {
	characters: '"\\ \t',
	because: 'sudo reads a list in the quotes of some options, and its versions differ in what a backslash does there',
	next: 'use a type without it, or a string with `characters`',
}

/** Options of Defaults to which some characters are more than text. */
const lists: readonly { readonly of: RegExp; readonly barred: Barred }[] = [
	{
		of: /^(?:secure_path|editor|\?)$/,
		barred: {
			characters: ':',
			because: 'this option is a list of paths, with `:` between them',
			next: 'write the path as text, or use a string with `characters`',
		},
	},
	{
		of: /^(?:env_keep|env_check|env_delete|\?)$/,
		barred: {
			characters: '*=',
			because: 'this option is a list of patterns for variables',
			next: 'use a string with `characters`',
		},
	},
	{
		of: /^(?:passprompt|mailsub|iolog_dir|iolog_file|\?)$/,
		barred: {
			characters: '%',
			because: 'sudo puts names in the place of `%` and a letter in this option',
			next: 'use a string with `characters`',
		},
	},
]

/**
 * sudoers(5): quotes only where a value of Defaults stands; elsewhere `%`, `#` and `+` mean inside of them what they
 * mean outside. A word in capitals is an alias, or ALL.
 */
export const sudoers = lineFormat({
	name: 'sudoers',
	separator: ' ',
	quotes: { '"': { encoder: asIs, escapes: true, barred: [special] } },
	// a whole value would be a list of users, commands or tags
	value: undefined,
	comments: { characters: '#', where: 'word' },
	escapes: true,
	joins: 'after =',
	punctuation: { more: ',', end: '' },
	bareOnly: key => !key.startsWith('Defaults'),
	harmless: commonlyHarmless.replace(/[A-Z,:=@+]/g, ''),
	barred: [noNewline],
	barredIn: option => lists.filter(({ of }) => of.test(option)).map(({ barred }) => barred),
	// as a word of Defaults, without a value
	booleans: ['name', '!name'],
	read: text =>
		readLines(text, {
			head: /^(\S+)(?:[ \t]+|$)/,
			comments: '#',
			commentsAfterWords: true,
			forms: [
				{
					shape: /(?:"(?:[^"\\]|\\.)*"|[^ \t"#\\]|\\.)+/,
					mean: ([word]) => word.replace(/"((?:[^"\\]|\\.)*)"/g, '$1').replace(/\\(.)/g, '$1'),
				},
			],
		}),
})
