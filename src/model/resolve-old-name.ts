import { isReservedName } from '../variables/is-reserved-name.ts'
import type { OldName } from './definition.ts'
import type { SectionReader } from './read-section.ts'

/** Reads `[env.OLD]` with `deprecated = NEW`; all else is said of the variable NEW. */
export const resolveOldName = ({ name, at, text, fault }: SectionReader): OldName => {
	const replacedBy = text('deprecated')
	if (isReservedName(name)) fault(undefined, { want: 'a name that sh does not use itself', got: name })
	if (replacedBy === name) fault('deprecated', { want: 'another variable', got: name })
	for (const key of at.keys?.keys() ?? [])
		if (key !== 'deprecated') fault(key, { want: `nothing beside deprecated: ${replacedBy} says it`, got: text(key) })
	return { name, at, replacedBy }
}
