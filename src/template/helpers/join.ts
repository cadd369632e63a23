import { splitList } from '../split-list.ts'
import type { Helper } from './helper.ts'

export const join: Helper = {
	name: 'join',
	summary: 'the items of a list with a text between them',
	example: { written: '{{join SERVERS " "}}', value: 'a.example,b.example', result: 'a.example b.example' },
	argument: 'what stands between the items',
	change: (value, between) =>
		value.type.list
			? {
					...value,
					type: { name: 'string', list: false },
					ascii: [...new Set(value.ascii.replaceAll(',', '') + between.replace(/[^\0-\x7f]/g, ''))].sort().join(''),
					nonAscii: value.nonAscii || /[^\0-\x7f]/.test(between),
					maxBytes: value.maxBytes + Buffer.byteLength(between) * value.maxBytes,
				}
			: { want: 'a list', got: `${value.name} of type ${value.type.name}` },
	apply: (text, between) => splitList(text).join(between),
	sh: {
		comment: 'list between',
		body: `
	local item buffer
	_e=
	buffer=
	IFS=,
	for item in $1; do
		[ -n "$item" ] || continue
		buffer=$buffer$item$2
		case \${#buffer} in
		????*)
			_e=$_e$buffer
			buffer=
			;;
		esac
	done
	IFS=
	_e=$_e$buffer
	_e=\${_e%"$2"}
`,
	},
}
