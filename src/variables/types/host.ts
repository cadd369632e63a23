import { characters } from '../characters.ts'
import { defineTextType } from '../define-text-type.ts'
import { ipv4, ipv6 } from './address.ts'

const label = '[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?'
const shape = new RegExp(`^${label}(?:\\.${label})*\\.?$`)

/** Lower case and without the dot at the end, when every label is one of letters, digits and inner hyphens. */
const normaliseLabels = (value: string): string | undefined =>
	value.length <= 254 && shape.test(value) ? value.toLowerCase().replace(/\.$/, '') : undefined

const endsInNumber = (name: string): boolean => /(?:^|\.)[0-9]+$/.test(name)

const normaliseHostname = (value: string): string | undefined => {
	const normal = normaliseLabels(value)
	if (normal === undefined) return undefined
	return endsInNumber(normal) && !ipv4.check(normal, {}).ok ? undefined : normal
}

const normaliseDomain = (value: string): string | undefined => {
	const normal = normaliseLabels(value)
	return normal?.includes('.') && !endsInNumber(normal) ? normal : undefined
}

const alphabet = { ascii: `-.${characters.digits}${characters.lower}`, nonAscii: false }
const label63 = 'a'.repeat(63)
const longest = `${`${label63}.`.repeat(3)}${'b'.repeat(61)}`
const badLabels = [
	'',
	'.',
	'..',
	'.example.org',
	'a..b',
	'-a.example',
	'a-.example',
	'a.-b',
	'a_b.example',
	'a b',
	'exa mple.org',
	' example.org',
	'example.org ',
	'example.org..',
	'bücher.example',
	'example.org\n',
	'https://example.org',
	'a/b',
	'example.org:443',
	`${label63}a.example`,
	`${longest}b`,
	`${longest}b.`,
	'\u212a.example',
	'a.example\u3002',
	'a,b',
	'1.2.3',
	'1.2.3.4.5',
	'a.1',
	'256.1.1.1',
	'01.2.3.4',
]

/** Also an IPv4 address, since every reader of a host's name takes one; else its last label is not a number. */
export const hostname = defineTextType({
	name: 'hostname',
	summary: "a host's name of letters, digits, hyphens and dots, or an IPv4 address",
	use: 'a server, by its name or IPv4 address',
	normalForm: 'small letters, no dot at the end',
	alphabet,
	maxBytes: 253,
	pattern: shape.source,
	normalise: normaliseHostname,
	sh: `
	_type_labels "$1" || return 1
	case \${_r##*.} in
	*[!0-9]*) ;;
	*) type_ipv4 "$_r" '' '' || return 1 ;;
	esac
	_type_length "$2" "$3" 253
`,
	example: 'db1.example.org',
	good: [
		'localhost',
		'a',
		'DB1',
		'db1.example.org',
		'Mail.Example.ORG.',
		'xn--bcher-kva.example',
		'3com.example',
		longest,
		`${longest}.`,
		`${label63}`,
		'a--b.c',
		'10.0.0.1',
		'10.0.0.1.',
		'1a',
		'a.b.c.d.e.f',
		'1.2.3.4a',
	],
	bad: [...badLabels, '1', '12345', '::1'],
})

export const domain = defineTextType({
	name: 'domain',
	summary: 'a domain name with at least one dot, of letters, digits and hyphens (punycode for others)',
	use: 'a domain, or a name that must be seen from outside',
	normalForm: 'small letters, no dot at the end',
	alphabet,
	maxBytes: 253,
	pattern: shape.source,
	normalise: normaliseDomain,
	sh: `
	_type_labels "$1" || return 1
	case \${_r##*.} in
	"$_r") return 1 ;;
	*[!0-9]*) ;;
	*) return 1 ;;
	esac
	_type_length "$2" "$3" 253
`,
	example: 'example.org',
	good: [
		'example.org',
		'Matrix.EXAMPLE.org',
		'example.org.',
		'xn--bcher-kva.example',
		'3com.example',
		'a.b',
		longest,
		`${longest}.`,
		`${label63}.x`,
		'1.2.3.4a',
		'a.1b',
		'ABCDEFGHIJKLM.NOPQRSTUVWXYZ',
	],
	bad: [...badLabels, 'localhost', 'localhost.', '10.0.0.1', 'a.123', 'user@example.org'],
})

const normaliseHost = (value: string): string | undefined => {
	if (!value.includes(':')) return normaliseHostname(value)
	const verdict = ipv6.check(value, {})
	return verdict.ok ? verdict.value : undefined
}

/** Where a server is, for those who connect to it: neither port nor scheme. */
export const host = defineTextType({
	name: 'host',
	summary: "a host's name or its IPv4 or IPv6 address, without port and scheme",
	use: 'a server, by its name or any address; with a port behind it use `hostname` (an IPv6 address would need brackets)',
	normalForm: 'small letters, no dot at the end',
	alphabet: { ...alphabet, ascii: `-.${characters.digits}:${characters.lower}` },
	maxBytes: 253,
	pattern: '^[0-9A-Za-z.:-]+$',
	normalise: normaliseHost,
	sh: `
	case $1 in
	*:*) type_ipv6 "$1" '' '' ;;
	*) type_hostname "$1" '' '' ;;
	esac && _type_length "$2" "$3" 253
`,
	example: 'server.example.org',
	good: [...hostname.good, ...ipv6.good],
	bad: [...badLabels, '[::1]', '::1%em0', 'ldap://server.example.org', '10.0.0.1:389', '10.0.0.1/24', '1:2', ':'],
})
