import { characters } from '../characters.ts'
import { defineTextType } from '../define-text-type.ts'
import { string } from './text.ts'

const maxBytes = 1024
const escaped = /\\(?:[0-9A-Fa-f]{2}|[ "#+,;<=>\\])/g
const part = /^ *(?:[A-Za-z][0-9A-Za-z-]*|[0-9]+(?:\.[0-9]+)*)=(?!#) *[^ ]/

const normalise = (value: string): string | undefined => {
	if (value.length > maxBytes || value.includes('\t') || !string.check(value, {}).ok) return undefined
	const plain = value.replace(escaped, 'x')
	return /["\\;<>]/.test(plain) || !plain.split(/[,+]/).every(rdn => part.test(rdn)) ? undefined : value
}

/**
 * A distinguished name as RFC 4514 writes it, with its escapes (`\,`, `\2C`); blanks may follow a comma. Not the
 * forms in quotes or with `#`. The normal form is what was given.
 */
export const dn = defineTextType({
	name: 'dn',
	summary: 'an LDAP distinguished name as cn=admin,dc=example,dc=org',
	use: 'an entry of a directory, or where to seek there',
	normalForm: 'as it was given',
	alphabet: { ascii: characters.printable, nonAscii: true },
	maxBytes,
	listable: false,
	normalise,
	sh: `
	local _s _t _p _min _max _v
	_v=$1 _min=$2 _max=$3
	[ \${#_v} -le ${maxBytes} ] && _type_utf8 "$_v" '' || return 1
	# each escape becomes one harmless character
	_s=$_v _t=''
	while :; do
		case $_s in
		*\\\\*) ;;
		*) break ;;
		esac
		_t=$_t\${_s%%\\\\*}x
		_s=\${_s#*\\\\}
		case $_s in
		[0-9A-Fa-f][0-9A-Fa-f]*) _s=\${_s#??} ;;
		[\\ \\"\\#+,\\;\\<=\\>\\\\]*) _s=\${_s#?} ;;
		*) return 1 ;;
		esac
	done
	_s=$_t$_s
	case $_s in
	*[\\"\\;\\<\\>]* | *[,+]) return 1 ;;
	esac
	IFS=,+
	# shellcheck disable=SC2086 # split between the parts
	set -- $_s
	IFS=''
	for _p; do
		while :; do
			case $_p in
			\\ *) _p=\${_p#?} ;;
			*) break ;;
			esac
		done
		case $_p in
		[A-Za-z]*=* | [0-9]*=*) ;;
		*) return 1 ;;
		esac
		_t=\${_p%%=*}
		case $_t in
		[A-Za-z]*[!0-9A-Za-z-]* | [0-9]*[!0-9.]* | [0-9]*..* | *.) return 1 ;;
		esac
		case \${_p#*=} in
		'#'*) return 1 ;;
		*[!\\ ]*) ;;
		*) return 1 ;;
		esac
	done
	_r=$_v
	_type_length "$_min" "$_max" ${maxBytes}
`,
	example: 'cn=admin,dc=example,dc=org',
	good: [
		'dc=org',
		'cn=admin,dc=example,dc=org',
		'CN=Smith\\, John,OU=Users,DC=example',
		'cn=a+uid=b,dc=c',
		'cn=Müller,dc=example',
		'cn=admin, dc=example, dc=org',
		'2.5.4.3=a,dc=b',
		'cn=a=b',
		'cn=a\\2Cb',
		'cn=\\C3\\A9',
		'cn=a b ',
		'cn=\\\\',
		'cn=a#b',
		'cn=a\\,',
		"cn=O'Brien $5 {x} `y`",
		'cn= a',
		'cn=\\ ',
		'cn=\\#a',
		'cn=\\"a\\"',
		'0=a',
		'a-b=c',
		'cn=日本',
		`cn=${'a'.repeat(1021)}`,
	],
	bad: [
		'',
		',',
		'=',
		'cn',
		'cn=',
		'cn=a,',
		',cn=a',
		'cn=a,,dc=b',
		'dc=,dc=',
		'cn=a,dc',
		'cn="a"',
		'cn=a;dc=b',
		'cn=<a>',
		'cn=a\\',
		'cn=a\\x',
		'cn=a\\2',
		'cn=#04',
		'cn= ',
		'cn= ,dc=a',
		'=a',
		'1.=a',
		'.1=a',
		'1..2=a',
		'c n=a',
		'cn =a',
		'c_n=a',
		'ä=b',
		'cn=a\tb',
		'cn=a\nb',
		'cn=a+',
		'+cn=a',
		'1a=b',
		'example.org',
		`cn=${'a'.repeat(1022)}`,
		'cn=\u2028',
		'cn=a, ',
	],
})
