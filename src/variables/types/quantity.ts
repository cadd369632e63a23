import { characters } from '../characters.ts'
import { defineNumberType } from '../define-number-type.ts'

/** What `s`, `m`… and `K`, `M`… stand for, as most programs read them. */
const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800, y: 31536000 }
const bytes: Readonly<Record<string, number>> = { K: 1024, M: 1024 ** 2, G: 1024 ** 3 }
const century = 100 * 31536000
const pebibyte = 1024 ** 5

/** A number and one unit; a bare number would be seconds to one program and milliseconds to the next. */
export const duration = defineNumberType({
	name: 'duration',
	summary: 'a duration, a number and one of s, m, h, d, w, y (as 90s or 30d), up to 100 years',
	use: 'how long something is kept or waited for',
	normalForm: 'as it was given',
	alphabet: { ascii: `${characters.digits}dhmswy`, nonAscii: false },
	maxBytes: 11,
	pattern: '^(?:0|[1-9][0-9]{0,9})[smhdwy]$',
	normalise: value => value,
	measures: 'seconds',
	measure: normal => Number(normal.slice(0, -1)) * (seconds[normal.slice(-1)] ?? Number.NaN),
	lowest: 0,
	highest: century,
	sh: `
	local _n _u
	[ \${#1} -le 11 ] || return 1
	_n=\${1%[smhdwy]}
	case $_n in
	"$1" | '' | *[!0-9]* | 0?*) return 1 ;;
	esac
	case $1 in
	*s) _u=1 ;;
	*m) _u=60 ;;
	*h) _u=3600 ;;
	*d) _u=86400 ;;
	*w) _u=604800 ;;
	*y) _u=31536000 ;;
	esac
	_type_range $((_n * _u)) "$2" "$3" 0 ${century} || return 1
	_r=$1
`,
	example: '30d',
	good: ['0s', '1s', '90s', '15m', '24h', '30d', '2w', '1y', '100y', '3153600000s'],
	bad: [
		'',
		'5',
		's',
		'5S',
		'5M',
		'05m',
		'1.5h',
		'-1s',
		'1h30m',
		'5 m',
		'5ms',
		'101y',
		'9999999999y',
		'3153600001s',
		' 5s',
		'5s ',
		'5min',
		'10000000000s',
		'30500568904944w',
		'18446744073709551617s',
		'5s\n',
		'0x5s',
	],
})

/** `K`, `M`, `G` count in steps of 1024; the normal form has them in upper case. */
export const size = defineNumberType({
	name: 'size',
	summary: 'a size, a number of bytes or a number and one of K, M, G (as 50M), up to 1048576G',
	use: 'a limit of memory, of a file or an upload; K is 1024',
	normalForm: 'the letter as a capital',
	alphabet: { ascii: `${characters.digits}GKM`, nonAscii: false },
	maxBytes: 17,
	pattern: '^(?:0|[1-9][0-9]{0,15})[KMGkmg]?$',
	normalise: value => value.toUpperCase(),
	measures: 'bytes',
	measure: normal => Number.parseInt(normal, 10) * (bytes[normal.slice(-1)] ?? 1),
	lowest: 0,
	highest: pebibyte,
	sh: `
	local _n _s _u
	[ \${#1} -le 17 ] || return 1
	_n=\${1%[KMGkmg]}
	case $_n in
	'' | *[!0-9]* | 0?*) return 1 ;;
	esac
	case $1 in
	*[Kk]) _s=K _u=1024 ;;
	*[Mm]) _s=M _u=${bytes['M']} ;;
	*[Gg]) _s=G _u=${bytes['G']} ;;
	*) _s='' _u=1 ;;
	esac
	# before the product is made, or it could overflow
	[ "$_n" -le $((${pebibyte} / _u)) ] || return 1
	_type_range $((_n * _u)) "$2" "$3" 0 ${pebibyte} || return 1
	_r=$_n$_s
`,
	example: '50M',
	good: ['0', '1', '512', '64K', '50m', '2G', '1048576g', '1125899906842624'],
	bad: [
		'',
		'K',
		'5KB',
		'5KiB',
		'1.5G',
		'-1',
		'+1',
		'050M',
		'1T',
		'5 M',
		' 5M',
		'5M ',
		'1048577G',
		'1125899906842625',
		'9999999999999999G',
		'17179869184G',
		'99999999999999999',
		'10b',
		'5M\n',
		'5\u212a',
	],
})
