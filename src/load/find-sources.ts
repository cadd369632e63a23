import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '../errors.ts'
import type { Source } from '../model/written.ts'
import { explainReadError } from './explain-read-error.ts'
import { listFolder } from './list-folder.ts'

const isFolder = (path: string): boolean => {
	try {
		return statSync(path).isDirectory()
	} catch (error) {
		throw explainReadError(path, error)
	}
}

/** The definitions of one kind that lie in a folder, each a subfolder with its .ini; links to folders count. */
export const findSources = async (
	folder: string,
	kind: Source['kind'],
	passOver: (name: string) => boolean = () => false,
): Promise<{ readonly sources: readonly Source[]; readonly issues: readonly Issue[] }> => {
	const sources: Source[] = []
	const issues: Issue[] = []
	for (const entry of await listFolder(folder)) {
		const { name } = entry
		const path = join(folder, name)
		if (passOver(name) || !(entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path)))) continue
		const names = (await listFolder(path)).map(entry => entry.name)
		const inis = names.filter(one => one.endsWith('.ini'))
		if (!names.includes(`${kind}.ini`)) {
			// Other folders may lie there too, but not with a file that looks like a slip.
			if (inis.length > 0) issues.push({ at: path, want: `a file ${kind}.ini`, got: inis.join(', ') })
		} else if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name))
			issues.push({ at: path, want: `a ${kind}'s name of letters, digits, _ and -`, got: name })
		else sources.push({ kind, name, folder: path, file: join(path, `${kind}.ini`) })
	}
	return { sources, issues }
}
