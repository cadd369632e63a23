import { chmod, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { UserError } from '../errors.ts'

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'you may not write there',
	EPERM: 'you may not write there',
	EROFS: 'the file system is read-only',
	ENOSPC: 'no space is left',
	EEXIST: 'a file is in its way',
	ENOTDIR: 'what it should lie in is not a folder',
}

const writeAll = async (folder: string, files: readonly EmittedFile[]): Promise<void> => {
	for (const { path, text, mode } of files) {
		const full = join(folder, path)
		await mkdir(dirname(full), { recursive: true })
		await writeFile(full, text)
		// not the mode of a new file, which the umask narrows
		await chmod(full, mode)
	}
}

const exists = (path: string): Promise<boolean> =>
	lstat(path).then(
		() => true,
		() => false,
	)

const replace = async (folder: string, beside: string, old: string): Promise<void> => {
	const replaces = await exists(folder)
	if (replaces) await rename(folder, old)
	try {
		await rename(beside, folder)
	} catch (error) {
		if (replaces) await rename(old, folder)
		throw error
	}
	await rm(old, { recursive: true, force: true })
}

/** Writes the whole folder beside and renames it, so that nothing half-written or left over is ever seen. */
export const writeFolder = async (folder: string, files: readonly EmittedFile[]): Promise<void> => {
	const beside = `${folder}.new.${process.pid}`
	const old = `${folder}.old.${process.pid}`
	try {
		await writeAll(beside, files)
		await replace(folder, beside, old)
	} catch (error) {
		await rm(beside, { recursive: true, force: true })
		const { code = '', message } = error as NodeJS.ErrnoException
		throw new UserError(`cannot write ${folder}: ${reasons[code] ?? message}`, { cause: error })
	}
}
