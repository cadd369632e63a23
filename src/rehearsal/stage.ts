import { chmod, cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { makeNamespaces, type Namespaces } from './namespaces.ts'

/** The folder of this machine that a rehearsal works from. */
export interface Folders {
	/** src/rehearsal of this installation: sandbox scripts and stand-ins. */
	readonly rehearsal: string
	/** The ports' stand-ins. */
	readonly ports: string
	/** What was installed for rehearsals and is no Debian package. */
	readonly cache: string
}

/** The place where a rehearsal happens: the host of the jail, with its layers. */
export interface Stage {
	readonly folders: Folders
	readonly outside: Namespaces
	/** Writes a file as the host sees it. */
	readonly write: (path: string, text: string, mode?: number) => Promise<void>
}

const writeIn =
	(outside: Namespaces) =>
	async (path: string, text: string, mode = 0o644): Promise<void> => {
		const full = outside.path(path)
		await mkdir(dirname(full), { recursive: true })
		await writeFile(full, text)
		await chmod(full, mode)
	}

/** /bin and /sbin are links on Debian: a folder of that name in a layer would hide them. */
const merged = (path: string): string => path.replace(/^(bin|sbin)(?=\/|$)/, 'usr/$1')

const copyStandIns = async (from: string, to: string): Promise<void> => {
	for (const top of await readdir(from)) await cp(join(from, top), join(to, merged(top)), { recursive: true })
}

/**
 * Sets the stage: namespaces, the layers below every jail (this machine's root, what hides parts of it, the
 * stand-ins with the ports), and the flavour's files where pot looks for them.
 */
export const setStage = async (folders: Folders, files: readonly EmittedFile[]): Promise<Stage> => {
	const outside = await makeNamespaces([
		'sh',
		join(folders.rehearsal, 'sandbox/outside.sh'),
		folders.cache,
		folders.ports,
	])
	const write = writeIn(outside)
	const freebsd = outside.path('/mnt/layers/freebsd')
	await copyStandIns(join(folders.rehearsal, 'stand-ins'), freebsd)
	await cp(folders.ports, join(freebsd, 'var/db/flavourist/ports'), { recursive: true })
	for (const { path, text, mode } of files) await write(`/mnt/flavours/${path}`, text, mode)
	return { folders, outside, write }
}
