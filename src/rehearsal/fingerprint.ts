import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PotJail } from './pot-jail.ts'
import type { Subject } from './subject.ts'

/** What a file is: its bytes, mode and owner, and whether it is still the same file (not written anew). */
export interface Fingerprint {
	readonly content: string
	readonly identity: string
}

const fingerprint = async (path: string): Promise<Fingerprint | undefined> => {
	try {
		const { mode, uid, gid, ino, mtimeMs } = await stat(path)
		const sum = createHash('sha256')
			.update(await readFile(path))
			.digest('hex')
		return { content: `${sum} ${mode.toString(8)} ${uid}:${gid}`, identity: `${ino} ${mtimeMs}` }
	} catch {
		return undefined
	}
}

/** Fingerprints of all that cook owns: its files in the jail, and what it keeps for itself on the dataset. */
export const takeFingerprints = async (
	{ jail }: PotJail,
	subject: Pick<Subject, 'ownedFiles' | 'keptFolders'>,
): Promise<ReadonlyMap<string, Fingerprint>> => {
	const dataset = jail.path('/mnt')
	const found = new Map<string, Fingerprint>()
	const paths = subject.ownedFiles.map(path => [path, jail.path(path)] as const)
	const kept = (await readdir(dataset, { recursive: true, withFileTypes: true }))
		.filter(
			e => e.isFile() && subject.keptFolders.some(folder => `${e.parentPath}/`.startsWith(`${dataset}/${folder}/`)),
		)
		.map(e => join(e.parentPath, e.name))
	for (const [name, path] of [...paths, ...kept.map(path => [path.slice(dataset.length - 4), path] as const)]) {
		const print = await fingerprint(path)
		if (print !== undefined) found.set(name, print)
	}
	return found
}

/** Names of what is not as it was; with `identity`, also what was written anew with the same bytes. */
export const compareFingerprints = (
	before: ReadonlyMap<string, Fingerprint>,
	after: ReadonlyMap<string, Fingerprint>,
	identity: boolean,
): readonly string[] =>
	[...new Set([...before.keys(), ...after.keys()])].filter(name => {
		const [was, is] = [before.get(name), after.get(name)]
		return was?.content !== is?.content || (identity && was?.identity !== is?.identity)
	})
