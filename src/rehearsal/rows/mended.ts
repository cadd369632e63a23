import { appendFile, rm } from 'node:fs/promises'
import { RowFailure } from '../failure.ts'
import { compareFingerprints, takeFingerprints } from '../fingerprint.ts'
import { bootHealthy } from '../pot-jail.ts'
import type { Rehearsal } from '../rehearsal.ts'

/**
 * Every other owned file of the copy is edited, the rest deleted, and no service runs: the next boot mends each. (That
 * every file is made when it is missing, the first boot and that of the new jail show.)
 */
export const checkMended = async (rehearsal: Rehearsal): Promise<string> => {
	const { subject } = rehearsal
	const twin = await rehearsal.twin()
	const jail = await twin.start('first')
	const before = await takeFingerprints(twin, subject)
	for (const [index, path] of subject.ownedFiles.entries()) {
		if (index % 2 === 0) await appendFile(jail.path(path), '# edited by hand\n')
		else await rm(jail.path(path))
	}
	await bootHealthy(twin, 'first')
	const wrong = compareFingerprints(before, await takeFingerprints(twin, subject), false)
	await twin.stop()
	if (wrong.length > 0) throw new RowFailure(`not mended: ${wrong.join(', ')}`)
	return `${subject.ownedFiles.length} files, ${subject.services.length} services`
}
