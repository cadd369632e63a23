import { readFileSync } from 'node:fs'
import { explainReadError } from './explain-read-error.ts'

/** A file's bytes, or a UserError that says why not. */
export const readBytes = async (path: string): Promise<Uint8Array> => {
	try {
		// at once: a thousand small files one after the other take less time than as many turns of the event loop
		return readFileSync(path)
	} catch (error) {
		throw explainReadError(path, error)
	}
}
