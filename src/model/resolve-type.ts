import { InternalError } from '../errors.ts'
import { checkLimits } from '../variables/check-limits.ts'
import { parseType } from '../variables/parse-type.ts'
import type { Limits, Type } from '../variables/type.ts'
import type { SectionReader } from './read-section.ts'

/** Reads `type`, `values`, `characters`, `bytes`, `min` and `max` of a variable or derived value; limits that do not fit are faults. */
export const resolveType = (section: SectionReader): { readonly type: Type; readonly limits: Limits } => {
	const written = section.text('type')
	const type = parseType(written)
	if (!type) throw new InternalError(`the schema accepted the type ${written}`)
	const values = section.has('values') ? { values: section.list('values') } : {}
	const min = section.has('min') ? { min: Number(section.text('min')) } : {}
	const max = section.has('max') ? { max: Number(section.text('max')) } : {}
	const characters = section.has('characters') ? { characters: section.text('characters') } : {}
	const bytes = section.has('bytes') ? { bytes: section.list('bytes').map(Number) } : {}
	const limits = { ...values, ...characters, ...bytes, ...min, ...max }

	// One limit more each time, so that what is new in the verdict is the fault of that one.
	const tried = [
		['values', values],
		['characters', { ...values, ...characters }],
		['bytes', { ...values, ...bytes }],
		['min', { ...values, ...bytes, ...min }],
		['max', { ...values, ...bytes, ...max }],
		['max', limits],
	] as const
	const said = new Set<string>()
	for (const [key, some] of tried)
		for (const want of checkLimits(type, some).filter(one => !said.has(one))) {
			said.add(want)
			if (section.has(key)) section.fault(key, { want, got: section.text(key) })
			else section.fault(undefined, { want, got: 'nothing' })
		}
	return { type, limits }
}
