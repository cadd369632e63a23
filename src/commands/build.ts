import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { UserError } from '../errors.ts'
import { findDefinitions } from '../load/find-definitions.ts'
import type { Plan } from '../plan/plan.ts'
import { cacheFolder } from './cache-folder.ts'
import { compareFolder } from './compare-folder.ts'
import { findFolders } from './find-folders.ts'
import {
	findUnchanged,
	type Inputs,
	inputsFrom,
	keepMemory,
	knowBuild,
	type Memory,
	recallBuilds,
	tick,
} from './known-builds.ts'
import { listFiles } from './list-files.ts'
import { writeFolder } from './write-folder.ts'

export interface BuildOptions {
	readonly out: string
	readonly all?: boolean
	readonly check?: boolean
	readonly flavours?: string
}

interface Built {
	readonly name: string
	readonly folder: string
	readonly potname: string
	readonly uses: readonly string[]
	readonly files: readonly EmittedFile[]
}

/** Refuses to replace a folder that flavourist did not write. */
const refuseForeign = async ({ folder, potname }: Built): Promise<void> => {
	const there = await listFiles(folder)
	if (there.length > 0 && !there.includes(`${potname}.d/local/share/cook/flavour.sh`))
		throw new UserError(`${folder} holds other files: name another folder with --out, or move it away`)
}

/** Two flavours for one pot would overwrite each other. */
const refuseSame = (built: readonly Pick<Built, 'name' | 'folder'>[]): void => {
	const names = new Map<string, string>()
	for (const { name, folder } of built) {
		const other = names.get(folder)
		if (other !== undefined) throw new UserError(`${other} and ${name} have the same potname: both would be ${folder}`)
		names.set(folder, name)
	}
}

// what builds is loaded when something is to be built
const loadEmitter = async (): Promise<(plan: Plan) => readonly EmittedFile[]> => {
	const { emitFlavour } = await import('../emit/emit-flavour.ts')
	const { loadBootstrap } = await import('../load/load-bootstrap.ts')
	const bootstrap = await loadBootstrap()
	return plan => emitFlavour(plan, bootstrap)
}

/** The files of a flavour, as `build` writes them. */
export const emit = async (plan: Plan): Promise<readonly EmittedFile[]> => (await loadEmitter())(plan)

const buildAll = async (names: readonly string[], { out, flavours }: BuildOptions): Promise<readonly Built[]> => {
	if (names.length === 0) return []
	const { loadPlans } = await import('./context.ts')
	const emitFiles = await loadEmitter()
	return (await loadPlans(flavours, names)).map(plan => {
		const { name, potname } = plan.flavour
		const uses = plan.components.map(({ component }) => component.name)
		return { name, folder: join(out, potname), potname, uses, files: emitFiles(plan) }
	})
}

const checkAll = async (built: readonly Built[]): Promise<number> => {
	let different = 0
	for (const { folder, files } of built) {
		const lines = await compareFolder(folder, files)
		different += lines.length
		console.log(lines.length > 0 ? lines.join('\n') : `${folder}: up to date`)
	}
	return different > 0 ? 1 : 0
}

/** The flavours that are asked for, each once: by their names, or all of the folder that comes first. */
const choose = async (names: readonly string[], { all, flavours }: BuildOptions) => {
	const folders = findFolders(flavours)
	const { sources, issues } = await findDefinitions(folders)
	if (all !== true) return { sources, chosen: [...new Set(names)] }
	if (issues.length > 0) throw new UserError('not every flavour can be built', { issues })
	const own = [...sources.values()].filter(({ kind, folder }) => kind === 'flavour' && dirname(folder) === folders[0])
	return { sources, chosen: own.map(({ name }) => name) }
}

/** For the next build: what may be told to be unchanged then. */
const remember = async (memory: Memory, built: readonly Built[], inputs: Inputs, begin: number, cache: string) => {
	await pause(tick)
	const fresh = await Promise.all(
		built.map(async one => [one.name, await knowBuild(memory, one, inputs, begin)] as const),
	)
	const known = fresh.flatMap(([name, build]) => (build === undefined ? [] : [[name, build] as const]))
	keepMemory({ ...memory, flavours: { ...memory.flavours, ...Object.fromEntries(known) } }, cache)
}

/**
 * `flavourist build NAME…`: exit 1 with --check when what is on disk differs. Writes all flavours or none. What an earlier
 * build wrote and nothing changed since is left as it lies there.
 */
export const build = async (names: readonly string[], options: BuildOptions): Promise<number> => {
	const { out, all, check } = options
	if ((names.length === 0) !== (all === true)) throw new UserError('name the flavours to build, or say --all')
	const begin = Date.now()
	const { sources, chosen } = await choose(names, options)
	if (check) return checkAll(await buildAll(chosen, options))
	const cache = cacheFolder(process.env)
	const memory = await recallBuilds(out, cache)
	const before = inputsFrom(sources)
	const potnames = await Promise.all(chosen.map(name => findUnchanged(memory, name, before)))
	const built = await buildAll(
		chosen.filter((_, index) => potnames[index] === undefined),
		options,
	)
	const unchanged = chosen.flatMap((name, index) => {
		const potname = potnames[index]
		return potname === undefined ? [] : [{ name, folder: join(out, potname) }]
	})
	refuseSame([...unchanged, ...built])
	for (const one of built) await refuseForeign(one)
	const lines = unchanged.map(({ folder }) => `${folder}: up to date`)
	try {
		for (const { folder, files } of built) {
			writeFolder(folder, files)
			lines.push(`${folder}: ${files.length} files`)
		}
	} finally {
		if (lines.length > 0) console.log(lines.join('\n'))
	}
	if (built.length > 0) await remember(memory, built, inputsFrom(sources), begin, cache)
	return 0
}
