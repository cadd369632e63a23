import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { explainReadError } from '../load/explain-read-error.ts'

/** Everything in a folder and below that is no folder, by relative path; nothing when there is no such folder. */
export const listFiles = async (folder: string): Promise<readonly string[]> => {
	try {
		const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
		return entries.filter(e => !e.isDirectory()).map(e => relative(folder, join(e.parentPath, e.name)))
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
		throw explainReadError(folder, error)
	}
}
