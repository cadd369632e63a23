import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that flavourist is installed in. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Where definitions are looked for: the given folder or ./flavours, then the ones that ship with flavourist. */
export const findFolders = (given: string | undefined): readonly [string, ...string[]] => {
	const shipped = join(packageRoot, 'flavours')
	const first = given ?? (existsSync('flavours') ? 'flavours' : shipped)
	return resolve(first) === shipped ? [first] : [first, shipped]
}
