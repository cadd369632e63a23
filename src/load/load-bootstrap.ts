import { fileURLToPath } from 'node:url'
import { readTexts } from './read-texts.ts'

/** The sh library that cook is assembled from, by path relative to `src/bootstrap` of the package. */
export const loadBootstrap = (): Promise<ReadonlyMap<string, string>> =>
	// Both src/load and lib/load lie two levels below the package's root.
	readTexts(fileURLToPath(new URL('../../src/bootstrap', import.meta.url)))
