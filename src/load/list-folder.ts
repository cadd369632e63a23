import { type Dirent, readdirSync } from 'node:fs'
import { explainReadError } from './explain-read-error.ts'

/** What a folder holds, dotfiles left out, in the order of names' code units, the same on any machine; else a UserError. */
export const listFolder = async (folder: string): Promise<readonly Dirent[]> => {
	try {
		const entries = readdirSync(folder, { withFileTypes: true })
		return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
	} catch (error) {
		throw explainReadError(folder, error)
	}
}
