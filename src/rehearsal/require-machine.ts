import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import type { Folders } from './stage.ts'

const exists = (path: string): Promise<boolean> =>
	access(path).then(
		() => true,
		() => false,
	)

/** Programs that the rehearsal itself uses, and those of FreeBSD's base that this machine may lack. */
const programs = ['setpriv', 'unshare', 'nsenter', 'ip', 'ss', 'strace', 'curl', 'jq', 'openssl', 'mount'].concat([
	'sshd',
	'ssh',
	'ssh-keygen',
	'nc',
])

const findProgram = async (name: string): Promise<boolean> => {
	for (const folder of (process.env['PATH'] ?? '').split(':')) if (await exists(join(folder, name))) return true
	return false
}

/** Debian's own record of an installed package. */
const isInstalled = async (name: string): Promise<boolean> => {
	const records = await readdir('/var/lib/dpkg/info').catch(() => [])
	return records.some(file => file === `${name}.list` || (file.startsWith(`${name}:`) && file.endsWith('.list')))
}

/** The requirements that a virtual environment was made of; nothing when it is not there. */
const madeOf = async (folder: string): Promise<string | undefined> =>
	(await readFile(join(folder, 'requirements'), 'utf8').catch(() => undefined))?.trimEnd()

/**
 * What a text `needs` names and this machine has not. It has a Debian package a line, or `venv NAME VERSION
 * REQUIREMENT...` for a virtual environment in the cache, or `go NAME VERSION MODULE EXCLUDED...` for a program there
 * that Go builds.
 */
const missingOf = async (folders: Folders, text: string): Promise<readonly string[]> => {
	const missing: string[] = []
	for (const line of text.split('\n').filter(l => l !== '' && !l.startsWith('#'))) {
		const [first, name, version, ...requirements] = line.split(' ')
		if (first === 'venv' && (await madeOf(join(folders.cache, `${name}-${version}`))) !== requirements.join(' '))
			missing.push(`${name} ${version}`)
		if (first === 'go' && !(await exists(join(folders.cache, `${name}-${version}/bin/${name}`))))
			missing.push(`${name} ${version}`)
		if (first !== undefined && !['venv', 'go'].includes(first) && !(await isInstalled(first))) missing.push(first)
	}
	return missing
}

/** What a port's stand-in needs of this machine and does not find. */
const missingFor = async (folders: Folders, origin: string): Promise<readonly string[]> => {
	const file = join(folders.ports, origin, 'needs')
	const text = await readFile(file, 'utf8').catch(() => undefined)
	if (text === undefined)
		throw new UserError(`there is no stand-in for the port ${origin}: a rehearsal cannot install it; add ${file}`)
	return missingOf(folders, text)
}

/**
 * Throws a UserError of one sentence when a rehearsal cannot run here: no Linux, no root, or something not installed
 * that these ports need, or the programs of partners, whose texts `needs` are given.
 */
export const requireMachine = async (
	folders: Folders,
	origins: readonly string[],
	needs: ReadonlyMap<string, string> = new Map(),
): Promise<void> => {
	if (process.platform !== 'linux') throw new UserError('a rehearsal runs on Linux: on a pot host, use pot itself')
	if (process.getuid?.() !== 0)
		throw new UserError('a rehearsal needs root, to make namespaces and mounts: run it with sudo')
	const missing: string[] = []
	for (const program of programs) if (!(await findProgram(program))) missing.push(program)
	for (const origin of new Set(origins)) missing.push(...(await missingFor(folders, origin)))
	for (const text of needs.values()) missing.push(...(await missingOf(folders, text)))
	if (missing.length > 0)
		throw new UserError(
			`a rehearsal needs ${[...new Set(missing)].join(', ')}, not found here: run ./scripts/setup first`,
		)
}
