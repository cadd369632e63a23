import type { Issue } from '../errors.ts'
import type { Component, Flavour, Library } from '../model/definition.ts'
import type { Source } from '../model/written.ts'
import { findDefinitions } from './find-definitions.ts'
import { loadDefinition } from './load-definition.ts'

type Read = Awaited<ReturnType<typeof loadDefinition>>

/** These flavours and the components that they use, directly or not, as far as they can be read. */
const loadUsed = async (
	sources: ReadonlyMap<string, Source>,
	flavours: readonly string[],
): Promise<readonly Read[]> => {
	const read: Read[] = []
	const asked = new Set(flavours.map(name => `flavour ${name}`))
	let next = [...asked]
	while (next.length > 0) {
		const found = next.flatMap(key => sources.get(key) ?? [])
		const definitions = await Promise.all(found.map(loadDefinition))
		read.push(...definitions)
		const required = definitions.flatMap(({ definition }) => definition?.requires ?? []).map(one => `component ${one}`)
		next = [...new Set(required)].filter(key => !asked.has(key))
		for (const key of next) asked.add(key)
	}
	return read
}

/**
 * Loads the definitions of some `flavours` folders: all, or only these flavours and what they use. Of definitions with one
 * name that of the first folder counts. What has an issue is not in the library. A folder or file that cannot be read
 * is a UserError.
 */
export const loadLibrary = async (
	folders: readonly string[],
	only?: readonly string[],
): Promise<{ readonly library: Library; readonly issues: readonly Issue[] }> => {
	const { sources, issues } = await findDefinitions(folders)
	const loaded = only ? await loadUsed(sources, only) : await Promise.all([...sources.values()].map(loadDefinition))
	const flavours = new Map<string, Flavour>()
	const components = new Map<string, Component>()
	for (const { definition } of loaded) {
		if (definition?.kind === 'flavour') flavours.set(definition.name, definition)
		else if (definition) components.set(definition.name, definition)
	}
	return { library: { flavours, components }, issues: [...issues, ...loaded.flatMap(one => one.issues)] }
}
