import { characters } from '../characters.ts'
import { defineNumberType } from '../define-number-type.ts'

const safe = Number.MAX_SAFE_INTEGER

/** Whole numbers that every reader keeps exact; no leading zeros, which some read as octal. */
export const integer = defineNumberType({
	name: 'integer',
	summary: 'a whole number',
	use: 'a number, a count',
	normalForm: 'as it was given',
	alphabet: { ascii: `-${characters.digits}`, nonAscii: false },
	maxBytes: 17,
	native: 'number',
	pattern: '^(?:0|-?[1-9][0-9]{0,15})$',
	normalise: value => value,
	measures: 'number',
	measure: Number,
	lowest: -safe,
	highest: safe,
	sh: `
	[ \${#1} -le 17 ] || return 1
	case \${1#-} in
	'' | *[!0-9]* | 0?*) return 1 ;;
	esac
	[ "$1" != -0 ] || return 1
	_type_range "$1" "$2" "$3" -${safe} ${safe} || return 1
	_r=$1
`,
	example: '10',
	good: ['0', '1', '-1', '42', '9007199254740991', '-9007199254740991'],
	bad: [
		'',
		'-',
		'-0',
		'+1',
		'01',
		'1.0',
		'1e3',
		' 1',
		'1 ',
		'0x10',
		'--1',
		'9007199254740992',
		'-9007199254740992',
		'99999999999999999',
		'9'.repeat(40),
		'１',
		'1\n',
		'1-',
	],
})

export const port = defineNumberType({
	name: 'port',
	summary: 'a TCP or UDP port from 1 to 65535',
	use: 'a port to listen on or to connect to',
	normalForm: 'as it was given',
	alphabet: { ascii: characters.digits, nonAscii: false },
	maxBytes: 5,
	native: 'number',
	pattern: '^[1-9][0-9]{0,4}$',
	normalise: value => value,
	measures: 'number',
	measure: Number,
	lowest: 1,
	highest: 65535,
	sh: `
	case $1 in
	'' | *[!0-9]* | 0* | ??????*) return 1 ;;
	esac
	_type_range "$1" "$2" "$3" 1 65535 || return 1
	_r=$1
`,
	example: '8080',
	good: ['1', '25', '8448', '65535'],
	bad: ['', '0', '-1', '080', '65536', '99999', '100000', '25/tcp', 'smtp', ' 25', '25 ', '2 5', '25\n', '٢٥'],
})
