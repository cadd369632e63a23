import { createRequire } from 'node:module'
import type { Reading, ReadResult } from './format.ts'

type Toml = typeof import('smol-toml')
// loaded when the first TOML is read: few flavours have any
let toml: Toml | undefined

/** What smol-toml says of a text: every scalar with the keys that lead to it, and every key as a name. */
export const readToml = (text: string): ReadResult => {
	toml ??= createRequire(import.meta.url)('smol-toml') as Toml
	const { parse, TomlError } = toml
	const readings: Reading[] = []
	const visit = (value: unknown, path: string): void => {
		if (Array.isArray(value)) for (const item of value) visit(item, `${path}[]`)
		else if (typeof value === 'object' && value !== null && !(value instanceof Date))
			for (const [key, item] of Object.entries(value)) {
				readings.push({ path, kind: 'name', value: key })
				visit(item, path === '' ? key : `${path}.${key}`)
			}
		else readings.push({ path, kind: typeof value === 'string' ? 'text' : 'native', value: String(value) })
	}
	try {
		visit(parse(text), '')
	} catch (error) {
		if (!(error instanceof TomlError)) throw error
		const before = text.split('\n').slice(0, error.line - 1)
		const offset = before.join('\n').length + (before.length > 0 ? 1 : 0) + error.column - 1
		const [rest = ''] = text.slice(offset).split('\n')
		return { readings: [], faults: [{ want: 'TOML', got: rest || 'the end of the line', offset }] }
	}
	return { readings, faults: [] }
}
