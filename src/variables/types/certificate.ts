import { defineTextType } from '../define-text-type.ts'
import { manyLines, text } from './text.ts'

const begin = '-----BEGIN CERTIFICATE-----'
const end = '-----END CERTIFICATE-----'

const normalise = (value: string): string | undefined => {
	if (!text.check(value, {}).ok) return undefined
	let inside = false
	let padded = false
	let lines = 0
	let count = 0
	// an empty line says nothing
	for (const line of value.split('\n').filter(one => one !== '')) {
		if (inside && line === end) {
			if (lines === 0) return undefined
			inside = false
			count++
		} else if (inside) {
			if (padded || !/^[0-9A-Za-z+/]+={0,2}$/.test(line)) return undefined
			padded = line.endsWith('=')
			lines++
		} else if (line === begin) {
			inside = true
			padded = false
			lines = 0
		} else if (line.includes('-----')) return undefined
	}
	return inside || count === 0 ? undefined : value
}

const one = `${begin}\nMIIBxjCCAW2gAwIBAgIU\nAAAA\n${end}`

/** What a .pem file of certificates holds, remarks between them included; nothing else that PEM has, a key least of all. */
export const certificate = defineTextType({
	name: 'certificate',
	summary: `one or more certificates in PEM up to 16384 bytes, each from ${begin} to its end, and no key`,
	use: 'an authority to trust',
	normalForm: 'as it was given',
	alphabet: text.alphabet,
	maxBytes: 16384,
	pattern: `^(?=[\\s\\S]*${begin}\\n)${manyLines}+$`,
	listable: false,
	normalise,
	sh: `
	local _v _min _max _line _at _n _count
	_v=$1 _min=$2 _max=$3 _at=out: _n=0 _count=0
	type_text "$_v" '' '' || return 1
	IFS='
'
	# shellcheck disable=SC2086 # split at the newlines; an empty line says nothing
	set -- $_v
	IFS=''
	for _line; do
		case $_at$_line in
		'out:${begin}') _at=in: _n=0 ;;
		out:*-----*) return 1 ;;
		out:*) ;;
		'in:${end}' | 'last:${end}')
			[ "$_n" -gt 0 ] || return 1
			_at=out: _count=$((_count + 1))
			;;
		in:*)
			_n=1
			case $_line in
			*==) _at=last: _line=\${_line%==} ;;
			*=) _at=last: _line=\${_line%=} ;;
			esac
			case $_line in
			'' | *[!0-9A-Za-z+/]*) return 1 ;;
			esac
			;;
		*) return 1 ;;
		esac
	done
	[ "$_at" = out: ] && [ "$_count" -gt 0 ] || return 1
	_r=$_v
	_type_length "$_min" "$_max" 16384
`,
	example: one,
	good: [
		one,
		`${one}\n`,
		`${one}\n${one}\n`,
		`in: of example.org: ä\n\n${one}\nlast: remarks out: between\n\n${one}\n\n`,
		`${begin}\nAA==\n${end}`,
		`${begin}\n\nAAA=\n\n${end}`,
		`${begin}\nin\n${end}`,
		`${begin}\n${'A'.repeat(16384 - begin.length - end.length - 2)}\n${end}`,
	],
	bad: [
		'',
		begin,
		end,
		`${begin}\n${end}`,
		`${begin}\nAAAA`,
		`${end}\nAAAA\n${begin}`,
		`AAAA\n${end}`,
		`${begin}\nAAAA\n${begin}\nAAAA\n${end}`,
		`${begin}\nAAAA\n${end}\n${end}`,
		`${begin}\nAAAA\n${end}\n${begin}`,
		`${begin}\nA=\nAAAA\n${end}`,
		`${begin}\nA==\nAAAA\n${end}`,
		`${begin}\nA==\nAA==\n${end}`,
		`${begin}\n=\n${end}`,
		`${begin}\nA===\n${end}`,
		`${begin}\nAA AA\n${end}`,
		`${begin}\nAA-_\n${end}`,
		`${begin}\nin:\n${end}`,
		` ${begin}\nAAAA\n${end}`,
		`${begin} \nAAAA\n${end}`,
		`${begin}\nAAAA\n ${end}`,
		`x${one}`,
		one.replaceAll('\n', '\r\n'),
		one.replaceAll('\n', ' '),
		one.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE'),
		one.replaceAll('CERTIFICATE', 'PRIVATE KEY'),
		`${one}\n${one.replaceAll('CERTIFICATE', 'PRIVATE KEY')}`,
		`${one}\n -----BEGIN PRIVATE KEY-----\n`,
		`${one}\n\u0001`,
		`${one}\n\u2028`,
		`${begin}\n${'A'.repeat(16385 - begin.length - end.length - 2)}\n${end}`,
		'some text',
	],
})
