import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { explainReadError } from './explain-read-error.ts'

/** What a folder holds, dotfiles left out, in the order of names' code units, the same on any machine; else a UserError. */
export const listFolder = async (folder: string): Promise<readonly Dirent[]> => {
	try {
		const entries = await readdir(folder, { withFileTypes: true })
		return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
	} catch (error) {
		throw explainReadError(folder, error)
	}
}
