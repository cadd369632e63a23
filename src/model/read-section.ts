import { InternalError, type Issue } from '../errors.ts'
import type { Condition, Place } from './definition.ts'
import type { Fault } from './fault.ts'
import { formatPlace } from './format-place.ts'
import type { SectionSchema, TextSchema } from './schema-type.ts'
import { suggestName } from './suggest-name.ts'
import type { WrittenSection } from './written.ts'

/** Answers what a section says, whose form was found right. */
export interface SectionReader {
	readonly name: string
	readonly at: Place
	readonly has: (key: string) => boolean
	/** As written, or by default; for keys that are always there. */
	readonly text: (key: string) => string
	/** `{ [key]: text }`, or `{}` where the key is not written. */
	readonly optional: <K extends string>(key: string, as: K) => { readonly [P in K]?: string }
	/** The items of a list, each once; none where the key is not written. */
	readonly list: (key: string) => readonly string[]
	readonly flag: (key: string) => boolean
	readonly when: { readonly when?: Condition }
	/** Names a file of the folder, which must exist. */
	readonly file: (key: string) => string
	readonly fault: (key: string | undefined, issue: Omit<Issue, 'at'>) => void
}

/** Reads one section; what it finds wrong on the way it adds to the faults. */
export const readSection = (
	section: WrittenSection,
	{
		file,
		schema,
		texts,
		faults,
	}: {
		readonly file: string
		readonly schema: SectionSchema | undefined
		readonly texts: ReadonlyMap<string, string>
		readonly faults: Fault[]
	},
): SectionReader => {
	const { heading, keys } = section
	const forms = schema && 'propertyNames' in schema ? schema.additionalProperties : schema
	const known: Readonly<Record<string, TextSchema>> = forms && 'properties' in forms ? forms.properties : {}
	const lines = new Map([...keys].map(([key, { line }]) => [key, line]))
	const at: Place = { file, line: section.line, section: heading, keys: lines }
	const find = (key: string): string | undefined => keys.get(key)?.text ?? known[key]?.default
	const text: SectionReader['text'] = key => {
		const found = find(key)
		if (found === undefined) throw new InternalError(`${formatPlace(at, key)} was read before it was judged`)
		return found
	}
	const fault: SectionReader['fault'] = (key, issue) => {
		const line = lines.get(key ?? '') ?? section.line
		faults.push({ heading, line, issue: { at: formatPlace(at, key), ...issue } })
	}
	const list: SectionReader['list'] = key => {
		const items = keys.has(key)
			? text(key)
					.split(',')
					.map(item => item.trim())
			: []
		const twice = items.find((item, index) => items.indexOf(item) !== index)
		if (twice !== undefined) fault(key, { want: 'each of them once', got: `${twice} twice` })
		return [...new Set(items)]
	}
	const condition = keys.has('when') ? text('when').split(/ +/) : []
	const [variable] = condition.slice(-1)
	return {
		name: section.name ?? '',
		at,
		has: key => keys.has(key),
		text,
		optional: (key, as) => {
			const found = find(key)
			return (found === undefined ? {} : { [as]: found }) as { [P in typeof as]?: string }
		},
		list,
		flag: key => ['yes', 'true', 'on', '1'].includes(text(key)),
		when: variable === undefined ? {} : { when: { variable, negated: condition.length === 2 } },
		file: key => {
			const path = text(key)
			if (!texts.has(path))
				fault(key, { want: 'a text file in the same folder', got: path, ...suggestName(path, texts.keys()) })
			return path
		},
		fault,
	}
}
