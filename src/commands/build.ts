import { join } from 'node:path'
import { emitFlavour } from '../emit/emit-flavour.ts'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { UserError } from '../errors.ts'
import { loadBootstrap } from '../load/load-bootstrap.ts'
import type { Plan } from '../plan/plan.ts'
import { compareFolder } from './compare-folder.ts'
import { loadPlans } from './context.ts'
import { listFiles } from './list-files.ts'
import { writeFolder } from './write-folder.ts'

export interface BuildOptions {
	readonly out: string
	readonly check?: boolean
	readonly flavours?: string
}

interface Built {
	readonly folder: string
	readonly potname: string
	readonly files: readonly EmittedFile[]
}

/** Refuses to replace a folder that flavourist did not write. */
const refuseForeign = async ({ folder, potname }: Built): Promise<void> => {
	const there = await listFiles(folder)
	if (there.length > 0 && !there.includes(`${potname}.d/local/share/cook/flavour.sh`))
		throw new UserError(`${folder} holds other files: name another folder with --out, or move it away`)
}

/** The files of a flavour, as `build` writes them. */
export const emit = async (plan: Plan): Promise<readonly EmittedFile[]> => emitFlavour(plan, await loadBootstrap())

/** `flavourist build NAME…`: exit 1 with --check when what is on disk differs. Writes all flavours or none. */
export const build = async (names: readonly string[], { out, check, flavours }: BuildOptions): Promise<number> => {
	const built: Built[] = []
	for (const plan of await loadPlans(flavours, [...new Set(names)])) {
		const { potname } = plan.flavour
		built.push({ folder: join(out, potname), potname, files: await emit(plan) })
	}
	if (check) {
		let different = 0
		for (const { folder, files } of built) {
			const lines = await compareFolder(folder, files)
			different += lines.length
			console.log(lines.length > 0 ? lines.join('\n') : `${folder}: up to date`)
		}
		return different > 0 ? 1 : 0
	}
	for (const one of built) await refuseForeign(one)
	for (const { folder, files } of built) {
		await writeFolder(folder, files)
		console.log(`${folder}: ${files.length} files`)
	}
	return 0
}
