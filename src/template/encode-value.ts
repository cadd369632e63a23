import type { EncoderName } from './tree.ts'

const entity = (char: string): string =>
	char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;'

const controls: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '`': '``' }
const syslogString = (value: string): string => value.replace(/["\\`\n\t]/g, char => controls[char] ?? `\\${char}`)

const encoders: Readonly<Record<EncoderName, (value: string) => string>> = {
	plain: value => value,
	'json-string': value => JSON.stringify(value).slice(1, -1),
	'yaml-single': value => value.split("'").join("''"),
	'nginx-double': value => value.replace(/["\\]/g, '\\$&'),
	'nginx-single': value => value.replace(/['\\]/g, '\\$&'),
	'sh-double': value => value.replace(/[$`"\\]/g, '\\$&'),
	'sh-single': value => value.split("'").join("'\\''"),
	html: value => value.replace(/[&<>"]/g, entity),
	'ssh-double': value => value.replace(/["\\]/g, '\\$&'),
	'pg-single': value => value.replace(/'/g, "''").replace(/\\/g, '\\\\').replace(/\n/g, '\\n'),
	'hba-double': value => value.split('"').join('""'),
	'syslog-string': syslogString,
	'syslog-template': value => syslogString(value).split('$').join('$$'),
}

/**
 * A value's content as it stands in a file. This is the measure for the escapers in sh, so it is written on its own
 * and not from their tables.
 */
export const encodeValue = (encoder: EncoderName, value: string): string => encoders[encoder](value)
