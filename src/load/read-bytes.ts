import { readFile } from 'node:fs/promises'
import { explainReadError } from './explain-read-error.ts'

/** A file's bytes, or a UserError that says why not. */
export const readBytes = async (path: string): Promise<Uint8Array> => {
	try {
		return await readFile(path)
	} catch (error) {
		throw explainReadError(path, error)
	}
}
