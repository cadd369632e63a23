import type { Helper } from './helper.ts'

/** What a mail address may hold and a link takes for its own, `%` first. */
const reserved: readonly string[] = [...'%#&/=?^{|}`']

const codeOf = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`

/** RFC 6068: what would begin something else in a link, as `?subject=` does, is written as its code. */
export const mailto: Helper = {
	name: 'mailto',
	summary: 'a mail address as a link to it',
	example: {
		written: '{{mailto CONTACT}}',
		value: 'who?cc=me@example.org',
		result: 'mailto:who%3Fcc%3Dme@example.org',
	},
	change: value =>
		value.type.name === 'email' && !value.type.list
			? {
					...value,
					type: { name: 'url', list: false },
					ascii: [...new Set(`${value.ascii}mailto:%0123456789ABCDEF`)]
						.filter(c => c === '%' || !reserved.includes(c))
						.join(''),
					maxBytes: 'mailto:'.length + 3 * value.maxBytes,
				}
			: { want: 'a mail address', got: `${value.name} of type ${value.type.list ? 'list of ' : ''}${value.type.name}` },
	apply: text =>
		text === '' ? '' : `mailto:${[...text].map(char => (reserved.includes(char) ? codeOf(char) : char)).join('')}`,
	sh: {
		comment: 'address',
		body: `
	_e=$1
	[ -n "$1" ] || return 0
${reserved.map(char => `\treplace_byte "$_e" '${char}' ${codeOf(char)}\n`).join('')}	_e=mailto:$_e
`,
	},
}
