import { potConfLine } from './environment-line.ts'

/** How the variables in a pot.conf differ from a set: names only, each list in the order it was found. */
export interface StoredDifference {
	/** In the set, and not in pot.conf. */
	readonly missing: readonly string[]
	/** Stored, but other bytes. */
	readonly altered: readonly string[]
	/** Stored, and not in the set (or stored twice). */
	readonly extra: readonly string[]
}

/** Compares, byte for byte, what pot stored with what it must have stored for these variables. */
export const compareStored = (potConf: Uint8Array, variables: ReadonlyMap<string, string>): StoredDifference => {
	const stored = new Map<string, string>()
	const extra: string[] = []
	for (const line of storedLines(potConf)) {
		const name = nameOf(line)
		if (variables.has(name) && !stored.has(name)) stored.set(name, line)
		else extra.push(name)
	}
	const missing = [...variables.keys()].filter(name => !stored.has(name))
	const altered = [...variables].flatMap(([name, value]) => {
		const line = stored.get(name)
		return line === undefined || line === toLatin1(potConfLine(name, value)) ? [] : [name]
	})
	return { missing, altered, extra }
}

/** One character a byte, so that bytes which are not UTF-8 compare too. */
const toLatin1 = (text: string): string => Buffer.from(text).toString('latin1')

const storedLines = (potConf: Uint8Array): readonly string[] =>
	Buffer.from(potConf)
		.toString('latin1')
		.split('\n')
		.filter(line => line.startsWith('pot.env='))

const nameOf = (line: string): string => /^pot\.env="?([^="]*)/.exec(line)?.[1] ?? ''
