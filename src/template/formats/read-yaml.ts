import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'
import type { Fault, Reading, ReadResult } from './format.ts'

// read at the first use: it takes longer to load than all templates of a flavour take to compile
const load = createRequire(import.meta.url)
const version = '1.1'
// to make one takes longer than to read a few lines
let schema: Yaml.Schema | undefined

/** One document as YAML 1.1 (the one of PyYAML) reads it. A value that is left out is a fault: it would read as null. */
export const readYaml = (text: string): ReadResult => {
	const { isAlias, isMap, isScalar, isSeq, parseAllDocuments, Schema } = load('yaml') as typeof Yaml
	schema ??= new Schema({ schema: 'yaml-1.1', resolveKnownTags: false })
	const readings: Reading[] = []
	const faults: Fault[] = []

	const visit = (node: unknown, path: string, offset: number): void => {
		if (isMap(node))
			for (const { key, value } of node.items) {
				const name = isScalar(key) ? String(key.value) : String(key)
				const end = isScalar(key) ? (key.range?.[1] ?? offset) : offset
				readings.push({ path, kind: 'name', value: name })
				visit(value, path === '' ? name : `${path}.${name}`, end)
			}
		else if (isSeq(node)) for (const item of node.items) visit(item, `${path}[]`, node.range?.[0] ?? offset)
		else if (isScalar(node) && node.source !== '')
			readings.push(
				typeof node.value === 'string'
					? { path, kind: 'text', value: node.value }
					: { path, kind: 'native', value: node.source ?? String(node.value) },
			)
		else if (isScalar(node) && node.value === '') readings.push({ path, kind: 'text', value: '' })
		else if (!isAlias(node)) faults.push({ want: `a value for ${path}`, got: 'none, which reads as null', offset })
		else if (document !== undefined && node.resolve(document) === undefined)
			faults.push({ want: 'an alias of an anchor', got: `*${node.source}`, offset })
	}

	// a directive may name another version, which has a schema of its own
	const known = /^%/m.test(text) ? {} : { schema }
	const documents = parseAllDocuments(text, { version, prettyErrors: false, ...known })
	// typed so that the empty answer, which is an array too, needs no care of its own
	const all: readonly Yaml.Document.Parsed[] = documents
	const [document, second] = all
	for (const { message, pos } of all.flatMap(({ errors, warnings }) => [...errors, ...warnings]))
		faults.push({ want: 'YAML', got: message, offset: pos[0] })
	if (second !== undefined) faults.push({ want: 'one document', got: 'two', offset: second.range[0] })
	if (faults.length === 0 && document?.contents) visit(document.contents, '', 0)
	return { readings, faults }
}
