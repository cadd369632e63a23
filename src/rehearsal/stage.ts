import { chmod, cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { isIPv4 } from 'node:net'
import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import { makeNamespaces, type Namespaces } from './namespaces.ts'
import { makeNetwork, type Network } from './network.ts'
import { run } from './run.ts'

/** The folder of this machine that a rehearsal works from. */
export interface Folders {
	/** src/rehearsal of this installation: sandbox scripts and stand-ins. */
	readonly rehearsal: string
	/** The ports' stand-ins. */
	readonly ports: string
	/** What was installed for rehearsals and is no Debian package. */
	readonly cache: string
}

/** The place where a rehearsal happens: the host of the jails, with their layers and their network. */
export interface Stage {
	readonly folders: Folders
	readonly outside: Namespaces
	readonly network: Network
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

/** Copies a folder from one host to another, or to another place of the same one, with all that the kernel keeps of it. */
export const copyTree = async (
	from: Pick<Stage, 'outside'>,
	source: string,
	to: Pick<Stage, 'outside'>,
	target: string,
): Promise<void> => {
	const script = 'mkdir -p "$2"; cp -aT "$1" "$2"'
	const words = [from.outside.path(source), to.outside.path(target)]
	const { exitCode, output } = await run(['sh', '-euc', script, 'copy', ...words])
	if (exitCode !== 0) throw new UserError(`cannot copy ${source}: ${output.trim()}`)
}

/** /bin and /sbin are links on Debian: a folder of that name in a layer would hide them. */
const merged = (path: string): string => path.replace(/^(bin|sbin)(?=\/|$)/, 'usr/$1')

const copyStandIns = async (from: string, to: string): Promise<void> => {
	for (const top of await readdir(from)) await cp(join(from, top), join(to, merged(top)), { recursive: true })
}

/** The lines of /etc/hosts for these hosts: those that are names. */
const namesIn = (hosts: ReadonlyMap<string, string>): string =>
	[...hosts].flatMap(([host, address]) => (isIPv4(host) ? [] : [`${address} ${host}\n`])).join('')

/**
 * Sets the stage: namespaces, the layers below every jail (this machine's root, what hides parts of it, the
 * stand-ins with the ports), and the network. `hosts` are those of the partners with their addresses.
 */
export const setStage = async (folders: Folders, hosts: ReadonlyMap<string, string> = new Map()): Promise<Stage> => {
	const outside = await makeNamespaces([
		'sh',
		join(folders.rehearsal, 'sandbox/outside.sh'),
		folders.cache,
		folders.ports,
	])
	try {
		const write = writeIn(outside)
		const freebsd = outside.path('/mnt/layers/freebsd')
		await copyStandIns(join(folders.rehearsal, 'stand-ins'), freebsd)
		await cp(folders.ports, join(freebsd, 'var/db/flavourist/ports'), { recursive: true })
		await write('/mnt/host/hosts', namesIn(hosts))
		const network = await makeNetwork(outside, folders.rehearsal, [...hosts.values()])
		return { folders, outside, network, write }
	} catch (error) {
		await outside.end()
		throw error
	}
}
