import { chmodSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

// one after the other: for many small files that takes less time than as many turns of the event loop
const writeAll = (folder: string, files: readonly EmittedFile[]): void => {
	for (const place of new Set(files.map(({ path }) => dirname(join(folder, path)))))
		mkdirSync(place, { recursive: true })
	for (const { path, text, mode } of files) {
		const full = join(folder, path)
		writeFileSync(full, text)
		// not the mode of a new file, which the umask narrows
		chmodSync(full, mode)
	}
}

const replace = (folder: string, beside: string, old: string): void => {
	const replaces = lstatSync(folder, { throwIfNoEntry: false }) !== undefined
	if (replaces) renameSync(folder, old)
	try {
		renameSync(beside, folder)
	} catch (error) {
		if (replaces) renameSync(old, folder)
		throw error
	}
	if (replaces) rmSync(old, { recursive: true, force: true })
}

/** Writes the whole folder beside and renames it, so that nothing half-written or left over is ever seen. */
export const writeFolder = (folder: string, files: readonly EmittedFile[]): void => {
	const beside = `${folder}.new.${process.pid}`
	const old = `${folder}.old.${process.pid}`
	try {
		writeAll(beside, files)
		replace(folder, beside, old)
	} catch (error) {
		rmSync(beside, { recursive: true, force: true })
		const { code = '', message } = error as NodeJS.ErrnoException
		throw new UserError(`cannot write ${folder}: ${reasons[code] ?? message}`, { cause: error })
	}
}
