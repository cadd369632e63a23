import { characters } from '../characters.ts'
import { defineTextType } from '../define-text-type.ts'
import { base64 } from './base64.ts'

/** Kinds of keys, each with the base64 of what every key of its kind begins with: the kind once more. */
const kinds: readonly (readonly [kind: string, start: string])[] = [
	['ssh-ed25519', 'AAAAC3NzaC1lZDI1NTE5AAAA'],
	['ssh-rsa', 'AAAAB3NzaC1yc2EAAA'],
	['ecdsa-sha2-nistp256', 'AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAA'],
	['ecdsa-sha2-nistp384', 'AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAA'],
	['ecdsa-sha2-nistp521', 'AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAA'],
	['sk-ssh-ed25519@openssh.com', 'AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAA'],
	['sk-ecdsa-sha2-nistp256@openssh.com', 'AAAAInNrLWVjZHNhLXNoYTItbmlzdHAyNTZAb3BlbnNzaC5jb20AAA'],
]
const shape = /^([a-z0-9@.-]+) ([0-9A-Za-z+/=]+)(?: [0-9A-Za-z @._+:/=,()#%~-]*)?$/
const maxBytes = 4000

const normalise = (value: string): string | undefined => {
	const [, kind = '', key = ''] = (value.length <= maxBytes && shape.exec(value)) || []
	const start = kinds.find(([name]) => name === kind)?.[1]
	if (start === undefined || !key.startsWith(start) || !base64.check(key, {}).ok) return undefined
	return value.replace(/ +$/, '')
}

const ed25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFV1T4bZzG0c5mYyqYjZk1uC2qXo0cU4s2rS1l8Q3v7m'

/** The line of a .pub file; the comment may be missing, and in the normal form no blank is at the end. */
export const sshKey = defineTextType({
	name: 'ssh-key',
	summary:
		'a public ssh key as in a .pub file (ed25519, rsa or ecdsa), its comment of letters, digits and @._+:/=,()#%~-',
	use: 'who may log in by ssh',
	normalForm: 'without blanks at the end',
	alphabet: { ascii: ` ${characters.alphanumeric}#%()+,-./:=@_~`, nonAscii: false },
	maxBytes,
	pattern: shape.source,
	normalise,
	sh: `
	local _v _k
	_v=$1
	[ \${#_v} -le ${maxBytes} ] || return 1
	case $_v in
	*[!0-9A-Za-z\\ @._+:/=,\\(\\)\\#%~-]*) return 1 ;;
	esac
	case $_v in
${kinds.map(([kind, start]) => `	'${kind} ${start}'*) ;;`).join('\n')}
	*) return 1 ;;
	esac
	_k=\${_v#* }
	type_base64 "\${_k%% *}" '' '' || return 1
	while :; do
		case $_v in
		*\\ ) _v=\${_v%?} ;;
		*) break ;;
		esac
	done
	_r=$_v
	_type_length "$2" "$3" ${maxBytes}
`,
	example: `${ed25519} admin@example.org`,
	good: [
		ed25519,
		`${ed25519} admin@example.org`,
		`${ed25519} the laptop (2024), #2`,
		`${ed25519}  `,
		`${ed25519}  two blanks`,
		'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDIaA== rsa',
		...kinds.map(([kind, start]) => `${kind} ${start.padEnd(68, 'b')}`),
		`${ed25519} `.padEnd(4000, 'c'),
	],
	bad: [
		'',
		'ssh-ed25519',
		'ssh-ed25519 ',
		ed25519.slice(12),
		` ${ed25519}`,
		ed25519.replace(' ', '  '),
		ed25519.slice(0, -1),
		ed25519.replace('ssh-ed25519', 'ssh-rsa'),
		ed25519.replace('ed25519', 'dss'),
		`${ed25519}\n`,
		`${ed25519}\t`,
		`${ed25519} é`,
		`${ed25519} "a"`,
		`${ed25519} a'b`,
		`${ed25519} $HOME`,
		`no-pty ${ed25519}`,
		'-----BEGIN OPENSSH PRIVATE KEY-----',
		'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAA=',
		'ssh-ed25519 QUJD',
		`${ed25519} `.padEnd(4001),
		`${ed25519} `.padEnd(4001, 'c'),
		ed25519.toUpperCase(),
		`${ed25519.slice(0, 40)}=${ed25519.slice(41)}`,
		ed25519.replace('AAAAC3', 'AAAA*3'),
		ed25519.replace(' ', '\t'),
	],
})
