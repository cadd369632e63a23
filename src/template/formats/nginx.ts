import type { PlaceKind } from '../tree.ts'
import { type Barred, commonlyHarmless, type Encoder, type Format, nowhere, type Place } from './format.ts'
import { hasEntries } from './nginx-directives.ts'
import { kindsOf, type NginxState, operator, start, step, type Where } from './nginx-lexer.ts'
import { readNginx } from './read-nginx.ts'

const backslash = { byte: '\\', text: '\\\\' }
const nginxDouble: Encoder = { name: 'nginx-double', passes: [backslash, { byte: '"', text: '\\"' }] }
const nginxSingle: Encoder = { name: 'nginx-single', passes: [backslash, { byte: "'", text: "\\'" }] }

/** What starts an argument that is no plain text, by directive. */
const leaders: readonly { readonly characters: string; readonly of: string }[] = [
	{ characters: '~=^@', of: 'location' },
	{ characters: '~', of: 'server_name' },
	{ characters: '~', of: 'valid_referers' },
	{ characters: '~', of: 'proxy_redirect' },
	{ characters: '~', of: 'proxy_cookie_domain' },
	{ characters: '~', of: 'proxy_cookie_path' },
	{ characters: '~', of: 'proxy_cookie_flags' },
]

/** What takes an address that may have a port. */
const listeners: ReadonlySet<string> = new Set([
	...['listen', 'server', 'resolver', 'proxy_pass', 'grpc_pass', 'fastcgi_pass', 'uwsgi_pass', 'scgi_pass'],
	'memcached_pass',
])

const newline: Barred = {
	characters: '\n\r',
	because: 'nginx puts values into the headers of answers, where a line of a value would be a header of its own',
	next: 'use the type string, or put the text into a file that nginx serves',
}

const barredIn = (state: NginxState): readonly Barred[] => {
	const { directive, mark, argument } = state
	const barred: Barred[] = [newline]
	const kind = kindsOf(state)?.[argument - 1]
	if (kind !== 'text')
		barred.push({
			characters: '$',
			because:
				kind === undefined
					? `it is not known whether \`${directive}\` expands variables`
					: `\`${directive}\` expands variables`,
			next: 'write `geo $name { default "{{NAME}}"; }` at the level of http and use $name here',
		})
	if (listeners.has(directive) && !state.bracket)
		barred.push({
			characters: ':',
			because: `\`${directive}\` takes the last part of an IPv6 address for a port`,
			next: 'use the type ipv4 or hostname, or write [{{NAME}}] with type ipv6',
			only: ['ip', 'ipv6', 'host'],
		})
	const leader = leaders.find(({ of }) => of === directive)
	if (mark === '' && leader !== undefined)
		barred.push({
			characters: leader.characters,
			because: `\`${directive}\` reads an argument that starts so as a regex or a match of another kind`,
			next: 'write fixed text before it',
			// it starts with a slash
			except: ['path'],
		})
	return barred
}

const place = (state: NginxState): Place => {
	const { where } = state
	if (where === 'comment') return { kind: 'comment' }
	if (where.endsWith('escape')) return nowhere('a place after a backslash', 'write \\\\ for a backslash')
	if (where === 'closed' || where === 'filled')
		return nowhere('a place joined to a quoted word', 'write "…{{NAME}}…" in quotes')
	if (state.argument === 0)
		return hasEntries(state.block)
			? nowhere(`a key of \`${state.block}\``, 'only the value of an entry may be a variable')
			: nowhere('the name of a directive', 'only its arguments may be variables')
	const regex = state.after || !['', '!', 'other'].includes(state.mark)
	if (regex || kindsOf(state)?.[state.argument - 1] === 'regex')
		return nowhere('a regex', 'compare with `=` or use a prefix: nothing escapes for a regex')
	if (state.variable !== '') return nowhere('the name of a variable', `write \${name} before {{NAME}}`)
	const barred = barredIn(state)
	if (where === 'double') return { kind: 'quote', encoder: nginxDouble, barred }
	if (where === 'single') return { kind: 'quote', encoder: nginxSingle, barred }
	return { kind: where === 'word' ? 'word' : 'value', barred }
}

const names: Readonly<Record<Where, string>> = {
	gap: 'a place between words',
	word: 'a bare word',
	'word escape': 'a bare word, after a backslash',
	double: 'a double-quoted word',
	'double escape': 'a double-quoted word, after a backslash',
	single: 'a single-quoted word',
	'single escape': 'a single-quoted word, after a backslash',
	closed: 'the end of a quoted word',
	filled: 'the end of a value',
	comment: 'a comment',
}

/** May an argument end here, and is it no regex operator? */
const isEnd = ({ where, argument, mark }: NginxState): boolean =>
	argument > 0 && ['word', 'closed', 'filled'].includes(where) && !operator.test(mark)

const quoted = (where: Where): boolean => where.startsWith('double') || where.startsWith('single')

const fill = (state: NginxState, kind: PlaceKind): NginxState => {
	if (kind === 'value') return { ...state, where: 'filled', mark: 'other', bracket: false }
	return { ...state, where: kind === 'word' ? 'word' : state.where, mark: 'other', variable: '', bracket: false }
}

export const nginx: Format<NginxState> = {
	name: 'nginx',
	value: { open: '"', close: '"', encoder: nginxDouble, bare: 'words' },
	encoders: [nginxDouble, nginxSingle],
	harmless: `${commonlyHarmless}%`,
	maxBytes: 4000,
	booleans: ['on', 'off'],
	start,
	step,
	place,
	fill,
	join: (one, other) => {
		const same = one.directive === other.directive && one.block === other.block && one.argument === other.argument
		if (same && isEnd(one) && isEnd(other))
			return { ...one, where: 'filled', mark: 'other', after: false, variable: '', bracket: false }
		const inQuote = ['double', 'single'].includes(one.where) && one.where === other.where && one.after === other.after
		const plain = [one, other].every(({ mark }) => mark === '' || mark === 'other')
		// as at the start of the word, where more is refused
		return same && inQuote && plain && one.variable === other.variable
			? { ...one, mark: '', bracket: false }
			: undefined
	},
	describe: ({ where, directive, block, argument, mark }) => {
		const inside = block === '' ? '' : ` in \`${block}\``
		if (directive === '') return names[where] + inside
		if (argument === 0) return `the name \`${directive}\`${inside}`
		return `${operator.test(mark) ? 'a regex operator' : names[where]} of \`${directive}\`${inside}`
	},
	finish: state => {
		if (quoted(state.where)) return { want: 'the quoted word to end', next: 'close its quote' }
		return state.argument === 0 ? undefined : { want: 'the directive to end', next: 'write `;`' }
	},
	read: readNginx,
}
