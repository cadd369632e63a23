import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { digestFolder, type FolderDigest } from '../load/digest-folder.ts'
import type { Source } from '../model/written.ts'
import { packageRoot } from './find-folders.ts'
import { printFolder } from './print-folder.ts'

/** What a build made of a flavour, and from what. */
export interface KnownBuild {
	readonly potname: string
	/** The components that it is made of. */
	readonly uses: readonly string[]
	/** Digest of all texts of the flavour and of these components. */
	readonly inputs: string
	/** Print of the folder that was written. */
	readonly outputs: string
}

/** What was built into a folder, by flavour. */
export interface Memory {
	readonly out: string
	/** Digest of the flavourist that built it. */
	readonly self: string
	readonly flavours: Readonly<Record<string, KnownBuild>>
}

/** The digest of all texts of a flavour and of the components that it uses. */
export type Inputs = (name: string, uses: readonly string[]) => Promise<FolderDigest>

/** Two changes within so many ms may bear the same time. */
export const tick = 10

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const findPackage = (name: string, from: string): string => {
	const file = join(from, 'node_modules', name, 'package.json')
	return existsSync(file) || from === dirname(from) ? readFileSync(file, 'utf8') : findPackage(name, dirname(from))
}

/** The code that runs, and the packages that it uses. */
const digestSelf = async (): Promise<string> => {
	const { dependencies } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
	const packages = Object.keys(dependencies).map(name => findPackage(name, packageRoot))
	const code = readFileSync(join(packageRoot, 'lib/flavourist.cjs'), 'utf8')
	const { digest } = await digestFolder(join(packageRoot, 'src/bootstrap'))
	return sha256([process.version, ...packages, code, digest].join('\n'))
}

/** Reads each folder once. */
export const inputsFrom = (sources: ReadonlyMap<string, Source>): Inputs => {
	const known = new Map<string, Promise<FolderDigest>>()
	const digest = (key: string): Promise<FolderDigest> => {
		const read = known.get(key) ?? digestFolder(sources.get(key)?.folder ?? '')
		known.set(key, read)
		return read
	}
	return async (name, uses) => {
		const parts = await Promise.all([`flavour ${name}`, ...uses.map(use => `component ${use}`)].map(digest))
		const text = [name, ...uses, ...parts.map(part => part.digest)].join('\n')
		return { digest: sha256(text), newest: Math.max(...parts.map(({ newest }) => newest)) }
	}
}

const memoryFile = (cache: string, out: string): string => join(cache, 'built', `${sha256(out)}.json`)

const readMemory = (file: string): Memory | undefined => {
	try {
		return JSON.parse(readFileSync(file, 'utf8'))
	} catch {
		return undefined
	}
}

/** What is known of the builds into a folder that this very flavourist made. */
export const recallBuilds = async (out: string, cache: string): Promise<Memory> => {
	const place = resolve(out)
	const self = await digestSelf()
	const memory = readMemory(memoryFile(cache, place))
	return memory?.out === place && memory.self === self ? memory : { out: place, self, flavours: {} }
}

/** The pot name of a flavour of which all is as it was when it was built: what would be written lies there. */
export const findUnchanged = async (memory: Memory, name: string, inputs: Inputs): Promise<string | undefined> => {
	const known = Object.hasOwn(memory.flavours, name) ? memory.flavours[name] : undefined
	if (known === undefined) return undefined
	try {
		const isThere = printFolder(join(memory.out, known.potname)).print === known.outputs
		return isThere && (await inputs(name, known.uses)).digest === known.inputs ? known.potname : undefined
	} catch {
		// something is gone
		return undefined
	}
}

/**
 * A build that may be remembered: since `begin`, when the build began to read, nothing changed that it is made from, and
 * what it wrote is old enough for a later change to show.
 */
export const knowBuild = async (
	{ out }: Memory,
	{ name, potname, uses }: Pick<KnownBuild, 'potname' | 'uses'> & { readonly name: string },
	inputs: Inputs,
	begin: number,
): Promise<KnownBuild | undefined> => {
	try {
		const read = await inputs(name, uses)
		const { print, newest } = printFolder(join(out, potname))
		const isSure = read.newest + tick <= begin && newest + tick <= Date.now()
		return isSure ? { potname, uses, inputs: read.digest, outputs: print } : undefined
	} catch {
		// something is gone already
		return undefined
	}
}

/** Keeps the memory for the next build, and drops those of folders that are gone. Without a place to keep it, it is lost. */
export const keepMemory = (memory: Memory, cache: string): void => {
	try {
		const file = memoryFile(cache, memory.out)
		const beside = `${file}.new.${process.pid}`
		mkdirSync(dirname(file), { recursive: true })
		writeFileSync(beside, JSON.stringify(memory))
		renameSync(beside, file)
		for (const name of readdirSync(dirname(file))) {
			const other = join(dirname(file), name)
			if (!existsSync(readMemory(other)?.out ?? '')) rmSync(other)
		}
	} catch {
		// the next build takes its full time
	}
}
