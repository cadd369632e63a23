import { characters } from '../characters.ts'
import { defineTextType } from '../define-text-type.ts'
import { ipv6 } from './address.ts'
import { hostname } from './host.ts'
import { port } from './number.ts'

const schemes = ['http', 'https', 'ws', 'wss', 'ldap', 'ldaps']
const shape = /^([A-Za-z]{2,6}):\/\/(\[[0-9A-Fa-f:.]+\]|[0-9A-Za-z.-]+)(:[0-9]+)?((?:[/?#].*)?)$/
const tailShape =
	/^(?:[0-9A-Za-z!&()*+,./:;=?@_~-]|%[0-9A-Fa-f]{2})*(?:#(?:[0-9A-Za-z!&()*+,./:;=?@_~-]|%[0-9A-Fa-f]{2})*)?$/

const normaliseHost = (host: string): string | undefined => {
	const verdict = host.startsWith('[') ? ipv6.check(host.slice(1, -1), {}) : hostname.check(host, {})
	if (!verdict.ok) return undefined
	return host.startsWith('[') ? `[${verdict.value}]` : verdict.value
}

const normalise = (value: string): string | undefined => {
	if (value.length > 2000) return undefined
	const [, written = '', authority = '', number = '', tail = ''] = shape.exec(value) ?? []
	const scheme = written.toLowerCase()
	const host = normaliseHost(authority)
	if (!schemes.includes(scheme) || host === undefined || !tailShape.test(tail)) return undefined
	return number === '' || port.check(number.slice(1), {}).ok ? `${scheme}://${host}${number}${tail}` : undefined
}

/**
 * Without user and password, which belong in a secret of their own, and without `$` and `'`, which many readers
 * expand or end a string at: `%24` and `%27` say the same. Scheme and host are lower case in the normal form.
 */
export const url = defineTextType({
	name: 'url',
	summary: `a URL as https://example.org/path (${schemes.join(', ')}; without user or password; %24 for $, %27 for ')`,
	use: "another server's address with scheme and path",
	normalForm: 'scheme and host in small letters',
	alphabet: { ascii: `${characters.alphanumeric}!#%&()*+,-./:;=?@[]_~`, nonAscii: false },
	maxBytes: 2000,
	pattern: '^[A-Za-z]{2,6}://[0-9A-Za-z!#%&()*+,./:;=?@_~\\[\\]\\-]+$',
	normalise,
	sh: `
	local _s _h _p _t
	[ \${#1} -le 2000 ] || return 1
	case $1 in
	*[!0-9A-Za-z!#%\\&\\(\\)*+,./:\\;=?@_~\\[\\]-]*) return 1 ;;
	*%[!0-9A-Fa-f]* | *%[0-9A-Fa-f][!0-9A-Fa-f]* | *% | *%[0-9A-Fa-f]) return 1 ;;
	*#*#*) return 1 ;;
	esac
	_s=\${1%%:*}
	_type_lower "$_s"
	_s=$_r
	case $_s in
	${schemes.join(' | ')}) ;;
	*) return 1 ;;
	esac
	_t=\${1#*:}
	case $_t in
	//*) _t=\${_t#//} ;;
	*) return 1 ;;
	esac
	_h=\${_t%%[/?#]*}
	_t=\${_t#"$_h"}
	case $_t in
	*[][]*) return 1 ;;
	esac
	_p=''
	case $_h in
	*]) ;;
	*:*)
		_p=:\${_h##*:}
		_h=\${_h%:*}
		type_port "\${_p#:}" '' '' || return 1
		;;
	esac
	case $_h in
	\\[*\\])
		_h=\${_h#?}
		type_ipv6 "\${_h%?}" '' '' || return 1
		_r=[$_r]
		;;
	*) type_hostname "$_h" '' '' || return 1 ;;
	esac
	_r=$_s://$_r$_p$_t
	_type_length "$2" "$3" 2000
`,
	example: 'https://example.org/',
	good: [
		'https://example.org',
		'HTTP://Example.ORG/Path',
		'https://example.org:8448/_matrix/?a=b&c=%24#top',
		'http://10.0.0.1',
		'https://[2001:DB8::1]:443/',
		'https://[::1]',
		'ldaps://ldap.example.org',
		'wss://cache:6379/0',
		'ws://a?b',
		'http://a#b',
		'https://a//b/../c',
		'https://example.org./x',
		'https://a/(b);c,d*e+f!g:h@i~j_k',
		'wss://a/',
		`https://a/${'b'.repeat(1990)}`,
	],
	bad: [
		'',
		'example.org',
		'//example.org',
		'https:example.org',
		'https:/example.org',
		'https://',
		'https:///path',
		'ftp://a.b',
		'javascript://a',
		'https://user@a.b',
		'https://u:p@a.b/',
		'https://a b',
		'https://a/b c',
		'https://a/$b',
		"http://a/'",
		'https://a/"',
		'https://a/<',
		'https://a/\\',
		'https://a/{b}',
		'https://a/%',
		'https://a/%2',
		'https://a/%2g',
		'http://é',
		'https://a:0/',
		'https://a:65536/',
		'https://a:/',
		'https://a:80:80/',
		'https://[::1',
		'https://::1/',
		'https://[1.2.3.4]',
		'https://[::1]x/',
		'https://a/#b#c',
		'https://a/[b]',
		' https://a',
		'https://a ',
		'https://a\n',
		'https://a_b/',
		'http://a/é',
		'https://[::1]:/',
		'https://.a',
		'https://a..b',
		'https://1.2.3/',
		'://a',
		'https://]',
		'https://[]',
		'http://[a]:1]',
		`https://a/${'b'.repeat(1991)}`,
		'https://a/%zz',
		'httpsx://a',
		'https://a://b]',
		'https://[::1]]',
	],
})
