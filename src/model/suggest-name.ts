import { nearestName } from '../variables/nearest-name.ts'

/** The `next` of an issue about an unknown name, when a known one is near. */
export const suggestName = (word: string, known: Iterable<string>): { readonly next?: string } => {
	const nearest = nearestName(word, known)
	return nearest === undefined ? {} : { next: `did you mean ${nearest}?` }
}
