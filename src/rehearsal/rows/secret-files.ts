import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RowFailure } from '../failure.ts'
import type { Rehearsal } from '../rehearsal.ts'

/** Larger files are databases and media; a secret of cook's does not get there. */
const largest = 64 * 1024 * 1024

/** How a private key begins, whatever made it. */
const privateKey = 'PRIVATE KEY-----'

/** The secret as it is, and as JSON, YAML or sh would write it inside quotes. */
const formsOf = (secret: string): readonly string[] => [
	...new Set([
		secret,
		JSON.stringify(secret).slice(1, -1),
		secret.replaceAll("'", "'\\''"),
		secret.replaceAll("'", "''"),
	]),
]

/** Looks through all that the jail and the image wrote, and the dataset, for files of which others may read a secret. */
export const checkSecretFiles = async (rehearsal: Rehearsal): Promise<string> => {
	const secrets = await rehearsal.secrets()
	const forms = [...secrets.flatMap(formsOf), privateKey]
	const roots = ['/mnt/layers/first/tree', '/mnt/layers/image/tree', '/mnt/dataset'].map(rehearsal.stage.outside.path)
	const open: string[] = []
	let holding = 0
	for (const root of [...roots, rehearsal.jail.path('/tmp')]) {
		for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
			const path = join(entry.parentPath, entry.name)
			// the trace of the first boot is the rehearsal's own
			if (!entry.isFile() || path === rehearsal.jail.path('/tmp/executed')) continue
			const { mode, size } = await stat(path)
			if (size > largest) continue
			const text = await readFile(path, 'utf8')
			if (!forms.some(form => text.includes(form))) continue
			holding += 1
			if ((mode & 0o004) !== 0) open.push(`${path.slice(root.length)} (${(mode & 0o777).toString(8)})`)
		}
	}
	if (open.length > 0) throw new RowFailure(`readable by others: ${open.join(', ')}`)
	if (holding === 0 && secrets.length > 0)
		throw new RowFailure('no file holds any secret: this row cannot have looked in the right places')
	return `${holding} files hold one`
}
