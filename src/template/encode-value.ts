import { absurd } from '../errors.ts'
import type { EncoderName } from './tree.ts'

const entity = (char: string): string =>
	char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;'

/**
 * A value's content as it stands in a file. This is the measure for the escapers in sh, so it is written on its own
 * and not from their tables.
 */
export const encodeValue = (encoder: EncoderName, value: string): string => {
	switch (encoder) {
		case 'plain':
			return value
		case 'json-string':
			return JSON.stringify(value).slice(1, -1)
		case 'yaml-single':
			return value.split("'").join("''")
		case 'nginx-double':
			return value.replace(/["\\]/g, '\\$&')
		case 'nginx-single':
			return value.replace(/['\\]/g, '\\$&')
		case 'sh-double':
			return value.replace(/[$`"\\]/g, '\\$&')
		case 'sh-single':
			return value.split("'").join("'\\''")
		case 'html':
			return value.replace(/[&<>"]/g, entity)
		default:
			return absurd(encoder)
	}
}
