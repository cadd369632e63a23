import { defineTextType } from '../define-text-type.ts'
import { oneLine, string } from './text.ts'

const normalise = (value: string): string | undefined => {
	if (!string.check(value, {}).ok || !value.startsWith('(') || value.includes('()')) return undefined
	let depth = 0
	for (const [index, character] of [...value].entries()) {
		if (character === '(') depth++
		if (character === ')') depth--
		// nothing may follow the parenthesis that closes the first one
		if (depth === 0) return index === [...value].length - 1 ? value : undefined
	}
	return undefined
}

/** One filter of RFC 4515, whole, so that it can be joined to others; parentheses in a value are `\28` and `\29`. */
export const ldapFilter = defineTextType({
	name: 'ldap-filter',
	summary: 'one LDAP filter up to 4000 bytes, in parentheses as (objectClass=posixAccount)',
	use: 'which entries of a directory count',
	normalForm: 'as it was given',
	alphabet: string.alphabet,
	maxBytes: string.maxBytes,
	pattern: `^\\(${oneLine}+\\)$`,
	listable: false,
	normalise,
	sh: `
	local _v _min _max _d _k _p _c
	_v=$1 _min=$2 _max=$3 _d=0
	type_string "$_v" '' '' || return 1
	case $_v in
	*'()'*) return 1 ;;
	'('*')') ;;
	*) return 1 ;;
	esac
	IFS='('
	# shellcheck disable=SC2086 # split at the parentheses that open; nothing is before the first
	set -- $_v
	IFS=''
	shift
	_k=$#
	for _p; do
		IFS=')'
		for _c in $_p.; do
			_d=$((_d - 1))
		done
		IFS=''
		# one opened, and one part less than there are parts closed
		_d=$((_d + 2)) _k=$((_k - 1))
		# only the last of them closes the first
		[ "$_d" -gt 0 ] || [ "$_k" -eq 0 ] || return 1
	done
	[ "$_d" -eq 0 ] || return 1
	_r=$_v
	_type_length "$_min" "$_max" ${string.maxBytes}
`,
	example: '(objectClass=posixAccount)',
	good: [
		'(objectClass=posixAccount)',
		'(cn=*)',
		'(&(objectClass=person)(|(uid=a)(uid=b))(!(locked=TRUE)))',
		'(&)',
		'(cn=a\\28b\\29)',
		'( cn=a )',
		'(a)',
		'(cn=Müller, "x" $y `z`)',
		'(memberOf=cn=matrix,ou=Groups,dc=example,dc=org)',
		`(cn=${'a'.repeat(3995)})`,
		`${'('.repeat(1999)}aa${')'.repeat(1999)}`,
	],
	bad: [
		'',
		'(',
		')',
		'()',
		')(',
		'cn=a',
		'(cn=a',
		'cn=a)',
		'(cn=a))',
		'((cn=a)',
		'(cn=a)(cn=b)',
		'(cn=a) ',
		' (cn=a)',
		'(cn=a)x',
		'(cn=a)x)',
		'(a)(b))(c(d)',
		'(&())',
		'(cn=a\n)',
		'(cn=a)\n',
		'(\u0001)',
		`(cn=${'a'.repeat(3996)})`,
		`${'('.repeat(2000)}a${')'.repeat(2000)}`,
	],
})
