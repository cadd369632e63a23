import { characters } from '../characters.ts'
import { describeLimits } from '../describe-limits.ts'
import type { VariableType } from '../type.ts'

/** One of the values of its limits, letter by letter. The good examples hold for `{ values: good }`. */
export const enumeration: VariableType = {
	name: 'enum',
	summary: 'one of a few words',
	use: 'a choice: declare the words with `values`',
	normalForm: 'as it was given',
	// The widest that checkLimits allows; alphabetOf knows the characters of the values themselves.
	alphabet: { ascii: characters.printable.replace(',', ''), nonAscii: true },
	maxBytes: 255,
	mayBeEmpty: false,
	native: undefined,
	measures: 'nothing',
	listable: true,
	check: (value, limits) =>
		value !== '' && !value.includes(',') && limits.values?.includes(value)
			? { ok: true, value }
			: { ok: false, want: describeLimits(enumeration, limits) },
	schema: limits => ({
		type: 'string',
		description: describeLimits(enumeration, limits),
		enum: limits.values ?? [],
	}),
	sh: `
	case $1 in
	'' | *,*) return 1 ;;
	esac
	case ,$2, in
	*",$1,"*) _r=$1 ;;
	*) return 1 ;;
	esac
`,
	example: 'small',
	good: ['small', 'large', 'a b', '*', 'ä"\\'],
	bad: ['', 'Small', 'smal', 'small ', ' small', 'small,large', ',', 'a', 'b', 'a  b', '**', '?', 'small\n', 'a*b'],
}
