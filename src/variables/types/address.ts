import { characters } from '../characters.ts'
import { defineTextType } from '../define-text-type.ts'

const byte = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
const shape4 = new RegExp(`^(?:${byte}\\.){3}${byte}$`)

const normalise4 = (value: string): string | undefined => (shape4.test(value) ? value : undefined)

const normalise6 = (value: string): string | undefined => {
	if (!/^[0-9A-Fa-f:.]{2,45}$/.test(value)) return undefined
	// A dotted tail counts for two groups.
	const tail = value.slice(value.lastIndexOf(':') + 1)
	if (tail.includes('.') && normalise4(tail) === undefined) return undefined
	const groups = tail.includes('.') ? `${value.slice(0, -tail.length)}0:0` : value
	const [left = '', right, ...more] = groups.split('::')
	if (more.length > 0) return undefined
	const list = [left, right ?? ''].flatMap(part => (part === '' ? [] : part.split(':')))
	const complete = right === undefined ? list.length === 8 : list.length < 8
	return complete && list.every(group => /^[0-9A-Fa-f]{1,4}$/.test(group)) ? value.toLowerCase() : undefined
}

const normaliseAny = (value: string): string | undefined => normalise4(value) ?? normalise6(value)

const normaliseNetwork = (value: string): string | undefined => {
	const [, address = '', bits = ''] = /^([^/]*)\/(0|[1-9][0-9]{0,2})$/.exec(value) ?? []
	const normal = normaliseAny(address)
	if (normal === undefined || Number(bits) > (normal.includes(':') ? 128 : 32)) return undefined
	return `${normal}/${bits}`
}

const pattern6 = '[0-9A-Fa-f:.]{2,45}'
const good4 = ['0.0.0.0', '10.0.0.1', '127.0.0.1', '192.168.100.200', '255.255.255.255']
const bad4 = [
	'',
	'1.2.3',
	'1.2.3.4.5',
	'256.1.1.1',
	'1.2.3.256',
	'01.2.3.4',
	'1.2.3.04',
	'1..2.3',
	'.1.2.3',
	'1.2.3.',
	'1.2.3.4.',
	'1.2.3.4/8',
	' 1.2.3.4',
	'1.2.3.4 ',
	'0x7f.0.0.1',
	'1.2.3.1000',
	'1,2,3,4',
	'1.2.3.4\n',
	'-1.2.3.4',
]
const good6 = [
	'::',
	'::1',
	'2001:db8::1',
	'FE80::1',
	'1:2:3:4:5:6:7:8',
	'1:2:3:4:5:6:7::',
	'::2:3:4:5:6:7:8',
	'1::8',
	'::ffff:192.0.2.1',
	'64:ff9b::192.0.2.33',
	'1:2:3:4:5:6:1.2.3.4',
	'::1.2.3.4',
	'0000:0000::0',
]
const bad6 = [
	'',
	':',
	':::',
	'1',
	'1:2',
	'1:2:3:4:5:6:7',
	'1:2:3:4:5:6:7:8:9',
	'1:2:3:4:5:6:7:8::',
	'::1:2:3:4:5:6:7:8',
	'1::2::3',
	':1::2',
	'1::2:',
	'1:2:3:4:5:6:7:',
	':2:3:4:5:6:7:8',
	'12345::',
	'g::',
	'fe80::1%em0',
	'[::1]',
	'::1.2.3',
	'::1.2.3.256',
	'1.2.3.4::',
	'::1.2.3.4:1',
	'1:2:3:4:5:6:7:1.2.3.4',
	'1.2.3.4:',
	'::1 ',
	' ::1',
	'::1\n',
	':1.2.3.4',
	'::.1.2.3.4',
	`${'0'.repeat(60)}::1`,
]

export const ipv4 = defineTextType({
	name: 'ipv4',
	summary: 'an IPv4 address',
	use: 'an address to listen on',
	normalForm: 'as it was given',
	alphabet: { ascii: `.${characters.digits}`, nonAscii: false },
	maxBytes: 15,
	pattern: shape4.source,
	normalise: normalise4,
	sh: `
	local _min _max _n
	_r=$1 _min=$2 _max=$3
	[ \${#_r} -le 15 ] || return 1
	case $_r in
	*[!0-9.]* | *.) return 1 ;;
	esac
	IFS=.
	# shellcheck disable=SC2086 # split at the dots
	set -- $_r
	IFS=''
	[ $# -eq 4 ] || return 1
	for _n; do
		case $_n in
		'' | 0?* | ????*) return 1 ;;
		esac
		[ "$_n" -le 255 ] || return 1
	done
	_type_length "$_min" "$_max" 15
`,
	example: '192.0.2.1',
	good: good4,
	bad: [...bad4, '::1'],
})

/** Any text form of RFC 4291 without a zone; the normal form is lower case and otherwise as it was written. */
export const ipv6 = defineTextType({
	name: 'ipv6',
	summary: 'an IPv6 address without a zone',
	use: 'an IPv6 address',
	normalForm: 'small letters; not made shorter or longer',
	alphabet: { ascii: `.${characters.digits}:abcdef`, nonAscii: false },
	maxBytes: 45,
	pattern: `^${pattern6}$`,
	normalise: normalise6,
	sh: `
	local _o _v _min _max _n _g
	_o=$1 _v=$1 _min=$2 _max=$3
	[ \${#_v} -le 45 ] || return 1
	case $_v in
	*[!:]:) return 1 ;;
	*:*.*)
		# a dotted tail counts for two groups
		type_ipv4 "\${_v##*:}" '' '' || return 1
		_v=\${_v%:*}:0:0
		;;
	esac
	IFS=:
	# shellcheck disable=SC2086 # split at the colons, with a mark where :: was
	case $_v in
	*::*) set -- \${_v%%::*} :: \${_v#*::} ;;
	*) set -- $_v ;;
	esac
	IFS=''
	_n=$#
	for _g; do
		case $_g in
		::)
			[ "$_n" -le 8 ] || return 1
			_n=8
			;;
		'' | *[!0-9A-Fa-f]* | ?????*) return 1 ;;
		esac
	done
	[ "$_n" -eq 8 ] || return 1
	_type_lower "$_o"
	_type_length "$_min" "$_max" 45
`,
	example: '2001:db8::1',
	good: good6,
	bad: [...bad6, '1.2.3.4'],
})

export const ip = defineTextType({
	name: 'ip',
	summary: 'an IPv4 or IPv6 address',
	use: 'an address of either version',
	normalForm: 'small letters',
	alphabet: ipv6.alphabet,
	maxBytes: 45,
	pattern: `^${pattern6}$`,
	normalise: normaliseAny,
	sh: `
	case $1 in
	*:*) type_ipv6 "$@" ;;
	*) type_ipv4 "$@" ;;
	esac
`,
	example: '192.0.2.1',
	good: [...good4, ...good6],
	bad: [...bad4, ...bad6],
})

/** Bits beyond the prefix may be set: the same notation gives an interface its address. */
export const cidr = defineTextType({
	name: 'cidr',
	summary: 'a network as ADDRESS/BITS, IPv4 or IPv6',
	use: 'a network whose hosts may do something, or an address with its network',
	normalForm: 'small letters',
	alphabet: { ascii: `./${characters.digits}:abcdef`, nonAscii: false },
	maxBytes: 49,
	pattern: `^${pattern6}/(?:0|[1-9][0-9]{0,2})$`,
	normalise: normaliseNetwork,
	sh: `
	local _b
	[ \${#1} -le 49 ] || return 1
	_b=\${1#*/}
	case $_b in
	'' | *[!0-9]* | 0?* | ????*) return 1 ;;
	esac
	type_ip "\${1%/*}" '' '' || return 1
	case $_r in
	*:*) [ "$_b" -le 128 ] || return 1 ;;
	*) [ "$_b" -le 32 ] || return 1 ;;
	esac
	_r=$_r/$_b
	_type_length "$2" "$3" 49
`,
	example: '10.0.0.0/8',
	good: ['10.0.0.0/8', '0.0.0.0/0', '192.0.2.1/32', '10.192.0.24/10', '::/0', '2001:DB8::/32', '::1/128'],
	bad: [
		'',
		'10.0.0.0',
		'10.0.0.0/',
		'/8',
		'10.0.0.0/33',
		'10.0.0.0/08',
		'10.0.0.0/-1',
		'10.0.0/8',
		'::/129',
		'::1',
		'10.0.0.0/255.0.0.0',
		'10.0.0.0/8/8',
		'10.0.0.0 /8',
		'10.0.0.0/8 ',
		'::/1000',
		'10.0.0.0/8\n',
		'/',
		'//',
		'::/',
	],
})
