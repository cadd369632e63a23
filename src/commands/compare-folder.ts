import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { readBytes } from '../load/read-bytes.ts'
import { listFiles } from './list-files.ts'

const compareFile = async (path: string, { text, mode }: EmittedFile): Promise<readonly string[]> => {
	const there = await lstat(path)
	if (!there.isFile()) return [`${path}: not a regular file`]
	if (!Buffer.from(text).equals(await readBytes(path))) return [`${path}: differs`]
	const got = there.mode & 0o777
	return got === mode ? [] : [`${path}: mode ${got.toString(8)}, want ${mode.toString(8)}`]
}

/** How a folder differs from what would be written there, one line each, in the order of paths. */
export const compareFolder = async (folder: string, files: readonly EmittedFile[]): Promise<readonly string[]> => {
	const there = new Set(await listFiles(folder))
	const wanted = new Set(files.map(({ path }) => path))
	const lines = [...there]
		.filter(path => !wanted.has(path))
		.map(path => `${join(folder, path)}: does not belong to this flavour`)
	for (const file of files) {
		const path = join(folder, file.path)
		lines.push(...(there.has(file.path) ? await compareFile(path, file) : [`${path}: missing`]))
	}
	return lines.sort()
}
