import type { Fault } from './fault.ts'
import { findSectionFaults } from './find-section-faults.ts'
import { formatPlace } from './format-place.ts'
import { schemaOf } from './schema-of.ts'
import { suggestName } from './suggest-name.ts'
import type { WrittenDefinition, WrittenSection } from './written.ts'

/**
 * All faults of form, in the order of the file: sections and keys that are unknown or missing, values that do not
 * have their form. What values mean together is judged when the definition is resolved.
 */
export const findFaults = ({ file, kind: definition, sections }: WrittenDefinition): readonly Fault[] => {
	const schemas = schemaOf(definition).properties
	const kinds = Object.keys(schemas)
	const faults: Fault[] = []
	const judged = new Map<string, WrittenSection[]>()
	for (const section of sections) {
		const { kind, name, heading, line } = section
		const at = formatPlace({ file, line, section: heading })
		const schema = schemas[kind]
		if (!schema) {
			const want = `a section of a known kind: ${kinds.join(', ')}`
			faults.push({ heading, line, issue: { at, want, got: kind, ...suggestName(kind, kinds) } })
		} else if (schema.title.endsWith('.NAME]') !== (name !== undefined))
			faults.push({ heading, line, issue: { at, want: schema.title, got: `[${heading}]` } })
		else judged.set(kind, [...(judged.get(kind) ?? []), section])
	}
	if (!sections.some(({ kind }) => kind === 'manifest'))
		faults.push({ heading: 'manifest', line: 1, issue: { at: `${file}:1`, want: 'a section [manifest]', got: 'none' } })
	for (const [kind, found] of judged) {
		const schema = schemas[kind]
		if (schema) faults.push(...findSectionFaults(file, schema, found))
	}
	return faults.sort((a, b) => a.line - b.line)
}
