import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { emitFlavour } from '../emit/emit-flavour.ts'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { UserError } from '../errors.ts'
import { loadBootstrap } from '../load/load-bootstrap.ts'
import type { Plan } from '../plan/plan.ts'
import { loadDefinitions, planOf } from './context.ts'

export interface BuildOptions {
	readonly out: string
	readonly check: boolean
	readonly flavours?: string
}

const listFiles = async (folder: string): Promise<readonly string[]> => {
	try {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true })
		return entries.filter(e => !e.isDirectory()).map(e => relative(folder, join(e.parentPath, e.name)))
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
		throw new UserError(`cannot read ${folder}`, { cause: error })
	}
}

/** What on disk differs from what would be written, one line each. */
const differences = async (folder: string, files: readonly EmittedFile[]): Promise<readonly string[]> => {
	const wanted = new Map(files.map(file => [file.path, file]))
	const there = await listFiles(folder)
	const found: string[] = there
		.filter(path => !wanted.has(path))
		.map(path => `${join(folder, path)}: not of this flavour`)
	for (const { path, text, mode } of files) {
		const full = join(folder, path)
		if (!there.includes(path)) found.push(`${full}: missing`)
		else if ((await readFile(full, 'utf8')) !== text) found.push(`${full}: differs`)
		else if (((await stat(full)).mode & 0o777) !== mode) found.push(`${full}: want mode ${mode.toString(8)}`)
	}
	return found.sort()
}

/** Writes the whole folder beside and renames it, so that nothing half-written or left over is ever seen. */
const write = async (folder: string, files: readonly EmittedFile[]): Promise<void> => {
	const beside = `${folder}.new.${process.pid}`
	const old = `${folder}.old.${process.pid}`
	try {
		for (const { path, text, mode } of files) {
			const full = join(beside, path)
			await mkdir(dirname(full), { recursive: true })
			await writeFile(full, text)
			await chmod(full, mode)
		}
		const replaced = await rename(folder, old).then(
			() => true,
			() => false,
		)
		await rename(beside, folder)
		if (replaced) await rm(old, { recursive: true })
	} catch (error) {
		await rm(beside, { recursive: true, force: true })
		throw new UserError(`cannot write ${folder}: ${(error as Error).message}`, { cause: error })
	}
}

/** Refuses to replace a folder that flavourist did not write. */
const guard = async (folder: string, name: string): Promise<void> => {
	const there = await listFiles(folder)
	if (there.length > 0 && !there.includes(`${name}.d/local/share/cook/flavour.sh`)) {
		throw new UserError(`${folder} holds other files: name another folder with --out, or move it away`)
	}
}

/** The files of a flavour, as `build` writes them. */
export const emit = async (plan: Plan): Promise<readonly EmittedFile[]> => emitFlavour(plan, await loadBootstrap())

/** `flavourist build NAME…`: exit 1 with --check when what is on disk differs. */
export const build = async (names: readonly string[], options: BuildOptions): Promise<number> => {
	const loaded = await loadDefinitions(options.flavours)
	const emitted = []
	for (const name of names) {
		const plan = planOf(loaded, name)
		emitted.push({
			folder: join(options.out, plan.flavour.potname),
			name: plan.flavour.potname,
			files: await emit(plan),
		})
	}
	let different = 0
	for (const { folder, name, files } of emitted) {
		if (options.check) {
			const found = await differences(folder, files)
			different += found.length
			for (const line of found) console.log(line)
			if (found.length === 0) console.log(`${folder}: up to date`)
		} else {
			await guard(folder, name)
			await write(folder, files)
			console.log(`${folder}: ${files.length} files`)
		}
	}
	return different > 0 ? 1 : 0
}
