import { type Barred, commonlyHarmless, type Encoder } from './format.ts'
import { lineFormat, noNewline } from './lines.ts'
import { readLines } from './read-lines.ts'

const asIs: Encoder = { name: 'plain', passes: [] }

const special: Barred = {
	characters: '"\\',
	because: 'versions of sudo differ in how they read it inside quotes',
	next: 'use a type without it, or a string with `characters`',
}

/** sudoers(5): quotes only where a value of Defaults stands; everything else is words that sudo splits further. */
export const sudoers = lineFormat({
	name: 'sudoers',
	separator: ' ',
	quotes: { '"': { encoder: asIs, escapes: true, barred: [special] } },
	// a whole value would be a list of users, commands or tags
	value: undefined,
	comments: { characters: '#', where: 'word' },
	escapes: true,
	joins: true,
	harmless: commonlyHarmless.replace(/[,:=@+]/g, ''),
	barred: [noNewline],
	read: text =>
		readLines(text, {
			head: /^(\S+)(?:[ \t]+|$)/,
			comments: '#',
			endOfLine: /(?:[ \t]+#[^"]*)?[ \t]*$/,
			forms: [
				{
					shape: /(?:"(?:[^"\\]|\\.)*"|[^ \t"#\\]|\\.)+/,
					mean: ([word]) => word.replace(/"((?:[^"\\]|\\.)*)"/g, '$1').replace(/\\(.)/g, '$1'),
				},
			],
		}),
})
