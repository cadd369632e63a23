import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { latestOf } from './latest-of.ts'
import { listFolder } from './list-folder.ts'
import { readBytes } from './read-bytes.ts'

/** All that a folder holds in short, and when something in it last changed, in ms, as the kernel says. */
export interface FolderDigest {
	readonly digest: string
	readonly newest: number
}

/** Names, kinds and contents of what lies in a folder and below, dotfiles left out. UserError as for reading. */
export const digestFolder = async (folder: string): Promise<FolderDigest> => {
	const hash = createHash('sha256')
	let newest = 0
	const take = async (place: string): Promise<void> => {
		newest = Math.max(newest, latestOf(lstatSync(place).ctimeMs))
		for (const entry of await listFolder(place)) {
			const path = join(place, entry.name)
			const bytes = entry.isFile() ? await readBytes(path) : undefined
			hash.update(`${entry.isDirectory() ? 'folder' : bytes === undefined ? 'other' : 'file'} ${entry.name}\0`)
			if (bytes !== undefined) {
				hash.update(`${bytes.length}\0`).update(bytes)
				newest = Math.max(newest, latestOf(lstatSync(path).ctimeMs))
			}
			if (entry.isDirectory()) await take(path)
		}
		hash.update('end\0')
	}
	await take(folder)
	return { digest: hash.digest('hex'), newest }
}
