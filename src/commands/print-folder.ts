import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { latestOf } from '../load/latest-of.ts'

/** What the kernel says of everything in a folder and below, in short, and when a file in it last changed, in ms. */
export interface FolderPrint {
	readonly print: string
	readonly newest: number
}

/**
 * Nobody can write to a file and leave its print as it was: the time of the last change is the kernel's own, other than
 * the time of the last writing. So nothing needs to be read.
 */
export const printFolder = (folder: string): FolderPrint => {
	let newest = 0
	const lines: string[] = []
	const take = (place: string): void => {
		for (const entry of readdirSync(place, { withFileTypes: true })) {
			const path = join(place, entry.name)
			const { mode, ino, size, mtimeMs, ctimeMs } = lstatSync(path)
			lines.push(entry.isDirectory() ? `${path} ${mode}` : `${path} ${mode} ${ino} ${size} ${mtimeMs} ${ctimeMs}`)
			if (entry.isDirectory()) take(path)
			else newest = Math.max(newest, latestOf(ctimeMs))
		}
	}
	take(folder)
	return { print: createHash('sha256').update(lines.sort().join('\n')).digest('hex'), newest }
}
