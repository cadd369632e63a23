/** The closed list of scalar types of an environment variable. */
export const typeNames = [
	'string',
	'text',
	'secret',
	'boolean',
	'integer',
	'port',
	'hostname',
	'host',
	'domain',
	'ip',
	'ipv4',
	'ipv6',
	'cidr',
	'url',
	'email',
	'path',
	'duration',
	'size',
	'enum',
	'base64',
	'ssh-key',
	'certificate',
	'dn',
	'ldap-filter',
] as const
export type TypeName = (typeof typeNames)[number]

/** A type as a definition names it: `port`, or `list of port`. */
export interface Type {
	readonly name: TypeName
	readonly list: boolean
}

/**
 * What a definition may narrow, for a list each of its items. `values` are the words of an enum, and for other types
 * words that are accepted beside; min and max count what the type `measures`. `bytes` are the numbers of bytes that a
 * base64 may stand for. `characters` are those of a string, as sh and regular expressions write them between brackets:
 * `A-Za-z0-9_-`.
 */
export interface Limits {
	readonly values?: readonly string[]
	readonly characters?: string
	readonly bytes?: readonly number[]
	readonly min?: number
	readonly max?: number
}

export type Measure = 'length' | 'number' | 'seconds' | 'bytes' | 'nothing'

/** What a type's values may hold: all that an escaper or a bare place needs to know. */
export interface Alphabet {
	/** Every ASCII character that may occur, each once. */
	readonly ascii: string
	/** May characters above U+007F occur (always valid UTF-8)? */
	readonly nonAscii: boolean
}

/** A value that was accepted, in its normal form, or what was expected instead (never the value). */
export type Verdict = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly want: string }

/** One row of the table of types. */
export interface VariableType {
	readonly name: TypeName
	/** For people, after "want": `a TCP port, 1 to 65535`. */
	readonly summary: string
	/** For who chooses a type: what it is for. */
	readonly use: string
	/** For people: what a value becomes. */
	readonly normalForm: string
	readonly alphabet: Alphabet
	/** Greatest length in bytes of UTF-8. */
	readonly maxBytes: number
	readonly mayBeEmpty: boolean
	/** Written without quotes in YAML and JSON. */
	readonly native: 'number' | 'boolean' | undefined
	/** What min and max count: bytes of the normal form, the number itself, what it stands for; or there are none. */
	readonly measures: Measure
	/** May there be a list of it? Not of values that hold commas, or that are files of their own. */
	readonly listable: boolean
	readonly check: (value: string, limits: Limits) => Verdict
	/** JSON Schema of the accepted text (always `type: string`). */
	readonly schema: (limits: Limits) => Readonly<Record<string, unknown>>
	/**
	 * Body of the sh function `type_NAME` (`-` becomes `_`), builtins only, from a newline to a newline and indented by
	 * one tab: `$1` is the value, `$2` and `$3` are min and max (empty: none), for enum `$2` is the comma-separated
	 * values, for base64 its `bytes` with commas around each. Returns 0 with the normal form in `_r`, else 1 (what `_r`
	 * holds then means nothing). LC_ALL=C is exported (FreeBSD sh overlooks it otherwise), `set -f` is on, IFS is empty.
	 * What it calls by a name with `type_` is emitted with it.
	 */
	readonly sh: string
	readonly example: string
	/** Accepted as they are; for enum under `{ values: good }`. */
	readonly good: readonly string[]
	readonly bad: readonly string[]
}
