import type { Issue } from '../errors.ts'
import { formatPlace } from '../model/format-place.ts'
import type { Parts } from './plan.ts'

/**
 * Paths inside a folder whose owner is not root. cook, which is root, would write or change owners where that owner
 * can put a link to anything in the way.
 */
export const findUnsafePaths = ({ files, directories }: Parts, dataset: string): readonly Issue[] => {
	const full = (path: string): string => (path.startsWith('/') ? path : `${dataset}/${path}`)
	return [...files, ...directories].flatMap(part => {
		const around = directories.find(d => !d.owner.startsWith('root:') && full(part.path).startsWith(`${full(d.path)}/`))
		if (around === undefined) return []
		const got = `one in ${full(around.path)}, which belongs to ${around.owner} (${formatPlace(around.at)})`
		return [{ at: formatPlace(part.at, 'path'), want: "a path in folders of root's", got }]
	})
}
