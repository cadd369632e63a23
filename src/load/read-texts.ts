import { join } from 'node:path'
import { decodeText } from './decode-text.ts'
import { listFolder } from './list-folder.ts'
import { readBytes } from './read-bytes.ts'

/**
 * Every regular text file of a folder and its subfolders by relative path, in the order of paths; no dotfiles, no
 * symbolic links, nothing that is not UTF-8.
 */
export const readTexts = async (folder: string): Promise<ReadonlyMap<string, string>> => {
	const found = await Promise.all(
		(await listFolder(folder)).map(async (entry): Promise<readonly (readonly [string, string])[]> => {
			const path = join(folder, entry.name)
			if (entry.isDirectory())
				return [...(await readTexts(path))].map(([inner, text]) => [`${entry.name}/${inner}`, text])
			const text = entry.isFile() ? decodeText(await readBytes(path)) : undefined
			return text === undefined ? [] : [[entry.name, text]]
		}),
	)
	return new Map(found.flat())
}
