import { describeLimits } from '../describe-limits.ts'
import type { VariableType } from '../type.ts'

const words: ReadonlyMap<string, string> = new Map([
	['true', 'true'],
	['yes', 'true'],
	['on', 'true'],
	['1', 'true'],
	['false', 'false'],
	['no', 'false'],
	['off', 'false'],
	['0', 'false'],
])
const summary = 'true or false (yes, no, on, off, 1 and 0 will do)'
// Spelled out because JSON Schema patterns know no flag for case.
const pattern = '^(?:[Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|1|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|[Oo][Ff][Ff]|0)$'
const shape = new RegExp(pattern)

export const boolean: VariableType = {
	name: 'boolean',
	summary,
	use: 'a yes or no',
	normalForm: '`true` or `false`',
	alphabet: { ascii: 'aeflrstu', nonAscii: false },
	maxBytes: 5,
	mayBeEmpty: false,
	native: 'boolean',
	measures: 'nothing',
	listable: true,
	check: (value, limits) => {
		// Not toLowerCase alone: it maps the Kelvin sign and others to ASCII letters.
		const normal = shape.test(value) ? words.get(value.toLowerCase()) : undefined
		return normal === undefined ? { ok: false, want: describeLimits(boolean, limits) } : { ok: true, value: normal }
	},
	schema: () => ({ type: 'string', description: summary, pattern }),
	sh: `
	case $1 in
	[Tt][Rr][Uu][Ee] | [Yy][Ee][Ss] | [Oo][Nn] | 1) _r=true ;;
	[Ff][Aa][Ll][Ss][Ee] | [Nn][Oo] | [Oo][Ff][Ff] | 0) _r=false ;;
	*) return 1 ;;
	esac
`,
	example: 'true',
	good: ['true', 'false', 'True', 'YES', 'no', 'oN', 'Off', '1', '0'],
	bad: ['', ' true', 'true ', 'y', 'n', 't', 'enable', '2', '00', 'true\n', 'yes,no', 'ｏn', 'oﬀ'],
}
