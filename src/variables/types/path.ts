import { characters } from '../characters.ts'
import { defineTextType } from '../define-text-type.ts'

const shape = /^\/[0-9A-Za-z/._+@=:-]*$/

const normalise = (value: string): string | undefined => {
	if (value.length > 1023 || !shape.test(value)) return undefined
	const parts = value.split('/').filter(part => part !== '')
	if (parts.some(part => part === '.' || part === '..' || part.length > 255)) return undefined
	return `/${parts.join('/')}`
}

/** Absolute, at most PATH_MAX; the normal form has single slashes and none at the end. */
export const path = defineTextType({
	name: 'path',
	summary: 'an absolute path of letters, digits and . _ + @ = : - without . and .. as parts',
	use: 'a file or folder',
	normalForm: 'single slashes, none at the end',
	alphabet: { ascii: `${characters.alphanumeric}+-./:=@_`, nonAscii: false },
	maxBytes: 1023,
	pattern: '^/[0-9A-Za-z/._+@=:\\-]*$',
	normalise,
	sh: `
	local _min _max _p
	_min=$2 _max=$3
	[ \${#1} -le 1023 ] || return 1
	case $1 in
	*[!0-9A-Za-z/._+@=:-]*) return 1 ;;
	/*) ;;
	*) return 1 ;;
	esac
	IFS=/
	# shellcheck disable=SC2086 # split at the slashes
	set -- $1
	IFS=''
	_r=''
	for _p; do
		case $_p in
		'') ;;
		. | ..) return 1 ;;
		*)
			[ \${#_p} -le 255 ] || return 1
			_r=$_r/$_p
			;;
		esac
	done
	_r=\${_r:-/}
	_type_length "$_min" "$_max" 1023
`,
	example: '/var/db/example',
	good: [
		'/',
		'//',
		'/mnt',
		'/mnt/',
		'/usr//local/etc',
		'/a.b/..c/.d/e..',
		'/a_b+c@d=e:f-g',
		`/${'a'.repeat(255)}`,
		`/${'abcdefg/'.repeat(127)}abcdef`,
	],
	bad: [
		'',
		'mnt',
		'./mnt',
		'../mnt',
		'/a/../b',
		'/a/.',
		'/..',
		'/.',
		'/a b',
		'/a,b',
		'/a$b',
		'/a*',
		'~/a',
		'/ä',
		'/a\\b',
		"/a'b",
		' /a',
		'/a ',
		'/a\n',
		'/a"b',
		'/a;b',
		'/a%b',
		`/${'a'.repeat(256)}`,
		`/${'abcdefg/'.repeat(127)}abcdefg`,
		'/'.repeat(1024),
		'C:/a',
	],
})
