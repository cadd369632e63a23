import { characters } from '../characters.ts'
import { defineTextType } from '../define-text-type.ts'
import { domain } from './host.ts'

const atom = "[0-9A-Za-z!#%&'*+/=?^_{|}~-]+"
const shape = new RegExp(`^(${atom}(?:\\.${atom})*)@([0-9A-Za-z.-]+)$`)

const normalise = (value: string): string | undefined => {
	const [, local = '', host = ''] = (value.length <= 320 && shape.exec(value)) || []
	const verdict = domain.check(host, {})
	return verdict.ok && local.length <= 64 ? `${local}@${verdict.value}` : undefined
}

const local64 = 'l'.repeat(64)

/** The bare address of RFC 5322 without quotes; `$` and the backtick are left out, since many readers expand them. */
export const email = defineTextType({
	name: 'email',
	summary: 'a mail address as user@example.org',
	use: 'an address to send mail to or from',
	normalForm: 'the domain in small letters, without a dot at the end',
	alphabet: { ascii: `${characters.alphanumeric}!#%&'*+-./=?@^_{|}~`, nonAscii: false },
	maxBytes: 254,
	pattern: shape.source,
	normalise,
	sh: `
	local _l
	case $1 in
	.* | *..* | *.@* | @* | *[!0-9A-Za-z!#%\\&\\'*+./=?^_\\{\\|\\}~@-]*) return 1 ;;
	*@*) ;;
	*) return 1 ;;
	esac
	[ \${#1} -le 320 ] || return 1
	_l=\${1%@*}
	[ \${#_l} -le 64 ] || return 1
	type_domain "\${1#*@}" '' '' || return 1
	_r=$_l@$_r
	_type_length "$2" "$3" 254
`,
	example: 'admin@example.org',
	good: [
		'admin@example.org',
		"Miles.O'Brien@Example.ORG",
		'a+b@example.org.',
		'x@a.b',
		'!#%&*+/=?^_{|}~-@example.org',
		`${local64}@example.org`,
		`a@${'b'.repeat(63)}.example`,
		'1@3com.example',
	],
	bad: [
		'',
		'@',
		'admin',
		'admin@',
		'@example.org',
		'a@localhost',
		'a@b@example.org',
		'.a@example.org',
		'a.@example.org',
		'a..b@example.org',
		'a b@example.org',
		'"a b"@example.org',
		'Admin <admin@example.org>',
		'a@10.0.0.1',
		'a$@b.cd',
		'`a`@example.org',
		'a@exa_mple.org',
		'a@example.org ',
		' a@example.org',
		'a@example.org\n',
		'é@example.org',
		`${local64}l@example.org`,
		'example.org',
		`a@${'b'.repeat(64)}.example`,
		'a\\@example.org',
		'a(b)@example.org',
		'a,b@example.org',
		`${local64}@${`${'b'.repeat(62)}.`.repeat(3)}com`,
	],
})
