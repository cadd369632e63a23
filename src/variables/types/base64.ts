import { characters } from '../characters.ts'
import { defineTextType } from '../define-text-type.ts'
import { describeLimits } from '../describe-limits.ts'
import type { VariableType } from '../type.ts'

const shape = /^[0-9A-Za-z+/]+={0,2}$/

const row = defineTextType({
	name: 'base64',
	summary: 'base64 on one line, with its padding',
	use: 'keys and other bytes',
	normalForm: 'as it was given',
	alphabet: { ascii: `${characters.alphanumeric}+/=`, nonAscii: false },
	maxBytes: 16384,
	pattern: shape.source,
	normalise: value => (value.length <= 16384 && value.length % 4 === 0 && shape.test(value) ? value : undefined),
	sh: `
	local _n
	[ $((\${#1} % 4)) -eq 0 ] || return 1
	_r=$1
	case $1 in
	*==) _r=\${1%??} ;;
	*=) _r=\${1%?} ;;
	esac
	case $_r in
	*[!0-9A-Za-z+/]*) return 1 ;;
	esac
	_n=$((\${#1} * 3 / 4 - \${#1} + \${#_r}))
	_r=$1
	case $2 in
	,*)
		case $2 in
		*",$_n,"*) ;;
		*) return 1 ;;
		esac
		_type_length '' '' 16384
		;;
	*) _type_length "$2" "$3" 16384 ;;
	esac
`,
	example: 'c2VjcmV0IGtleQ==',
	good: ['AAAA', 'QQ==', 'QUI=', 'QUJD', '+/+/', 'c2VjcmV0IGtleQ==', 'A'.repeat(16384)],
	bad: [
		'',
		'A',
		'AA',
		'AAA',
		'AAAAA',
		'====',
		'A===',
		'AA=A',
		'AAA=AAAA',
		'AA-_',
		'AAAA AAAA',
		'AAAA\n',
		'\nAAA',
		'AAAÄ',
		'=AAA',
		' AAA',
		'A'.repeat(16388),
		'AA,A',
		'AAAA====',
	],
})

/** How many bytes it stands for. */
const countBytesOf = (value: string): number =>
	(value.length / 4) * 3 - (value.length - value.replace(/=+$/, '').length)

/** The standard alphabet of RFC 4648 with its padding, on one line. */
export const base64: VariableType = {
	...row,
	check: (value, limits) => {
		const verdict = row.check(value, limits)
		if (!verdict.ok || limits.bytes === undefined || limits.bytes.includes(countBytesOf(verdict.value))) return verdict
		return { ok: false, want: describeLimits(row, limits) }
	},
}
