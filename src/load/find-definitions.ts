import { join } from 'node:path'
import type { Issue } from '../errors.ts'
import type { Source } from '../model/written.ts'
import { findSources } from './find-sources.ts'
import { listFolder } from './list-folder.ts'

/** Folders among the flavours that are none: the components, and what stands in for ports in a rehearsal. */
const reserved: ReadonlySet<string> = new Set(['components', 'ports'])

/** Flavours are `NAME/flavour.ini`, components `components/NAME/component.ini`. */
const findAll = async (folder: string): Promise<readonly Awaited<ReturnType<typeof findSources>>[]> => {
	const found = [await findSources(folder, 'flavour', name => reserved.has(name))]
	const hasComponents = (await listFolder(folder)).some(({ name }) => name === 'components')
	return hasComponents ? [...found, await findSources(join(folder, 'components'), 'component')] : found
}

/** The definitions of some `flavours` folders, by `kind name`; of those with one name that of the first folder counts. */
export const findDefinitions = async (
	folders: readonly string[],
): Promise<{ readonly sources: ReadonlyMap<string, Source>; readonly issues: readonly Issue[] }> => {
	const found = (await Promise.all(folders.map(findAll))).flat()
	const sources = new Map<string, Source>()
	for (const source of found.flatMap(one => one.sources)) {
		const key = `${source.kind} ${source.name}`
		if (!sources.has(key)) sources.set(key, source)
	}
	return { sources, issues: found.flatMap(one => one.issues) }
}
