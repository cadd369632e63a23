import type { Helper } from './helper.ts'
import { wantOne } from './want-one.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const letterCases = [...alphabet].map((letter, value) => `\t${value}) _e=\${_e}${letter} ;;\n`).join('')

/** RFC 4648, with padding, on one line. */
export const base64: Helper = {
	name: 'base64',
	summary: 'in base64, as HTTP and others want names and passwords',
	example: { written: '{{base64 GREETING}}', value: 'Grüße', result: 'R3LDvMOfZQ==' },
	change: value =>
		wantOne(value) ?? {
			...value,
			type: { name: 'base64', list: false },
			ascii: `${alphabet}=`,
			nonAscii: false,
			maxBytes: 4 * Math.ceil(value.maxBytes / 3),
		},
	apply: text => Buffer.from(text, 'utf8').toString('base64'),
	sh: {
		comment: 'text',
		library: `
# base64_tables	The bytes that UTF-8 is made of, each in the place of its value: printable ASCII, those that go on with a
# character, and those that begin one. sh can say these only as parts of characters, some of which have no glyph.
base64_tables() {
	local char
	# only for speed: they are made once
	[ -z "\${_base64_ascii-}" ] || return 0
	_base64_ascii=' !"#$%&'\\''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_\`abcdefghijklmnopqrstuvwxyz{|}~'
	_base64_more=
	for char in À Á Â Ã Ä Å Æ Ç È É Ê Ë Ì Í Î Ï Ð Ñ Ò Ó Ô Õ Ö × Ø Ù Ú Û Ü Ý Þ ß \\
		à á â ã ä å æ ç è é ê ë ì í î ï ð ñ ò ó ô õ ö ÷ ø ù ú û ü ý þ ÿ; do
		_base64_more=$_base64_more\${char#?}
	done
	_base64_first=
	for char in ª À Ā ŀ ƀ ǀ Ȁ ɀ ʀ ˀ x̀ Ͱ Ά π Ѐ р Ҁ Ӏ Ԁ Հ ր א ؆ ٪ ڀ ۞ ܐ ݍ ހ ߶; do
		char=\${char#x}
		_base64_first=$_base64_first\${char%?}
	done
	for char in ऄ က ⁱ 々 䀀 倀 怀 瀀 耀 退 ꀀ 뀀 쀀 퀀  豈; do
		char=\${char%?}
		_base64_first=$_base64_first\${char%?}
	done
	for char in 😀 񀀀 򀀀 󀀀 􀀀; do
		_base64_first=$_base64_first\${char%???}
	done
}

# base64_letter value	Adds the letter for 0 to 63 to _e.
base64_letter() {
	case $1 in
${letterCases}	esac
}
`,
		body: `
	local option byte before whole value held
	base64_tables
	whole=
	held=0
	value=0
	_e=
	# getopts goes through a text byte by byte, and is the only builtin that does so without copying it; it begins anew
	# after set
	set -- "-x$1"
	getopts : option
	while getopts : option; do
		case $option in
		:) byte=: ;;
		*) byte=$OPTARG ;;
		esac
		case $byte in
		[\\ -~])
			before=\${_base64_ascii%%"$byte"*}
			value=$((value * 256 + 32 + \${#before}))
			;;
		"$_newline") value=$((value * 256 + 10)) ;;
		"$_tab") value=$((value * 256 + 9)) ;;
		*)
			case $_base64_more in
			*"$byte"*)
				before=\${_base64_more%%"$byte"*}
				value=$((value * 256 + 128 + \${#before}))
				;;
			*)
				before=\${_base64_first%%"$byte"*}
				value=$((value * 256 + 194 + \${#before}))
				;;
			esac
			;;
		esac
		held=$((held + 1))
		[ "$held" -eq 3 ] || continue
		base64_letter $((value / 262144))
		base64_letter $((value / 4096 % 64))
		base64_letter $((value / 64 % 64))
		base64_letter $((value % 64))
		held=0
		value=0
		case \${#_e} in
		????*)
			whole=$whole$_e
			_e=
			;;
		esac
	done
	case $held in
	1)
		base64_letter $((value / 4))
		base64_letter $((value % 4 * 16))
		_e=$_e==
		;;
	2)
		base64_letter $((value / 1024))
		base64_letter $((value / 16 % 64))
		base64_letter $((value % 16 * 4))
		_e=$_e=
		;;
	esac
	_e=$whole$_e
`,
	},
}
