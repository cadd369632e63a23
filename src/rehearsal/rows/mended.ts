import { appendFile, rm } from 'node:fs/promises'
import { RowFailure } from '../failure.ts'
import { compareFingerprints, takeFingerprints } from '../fingerprint.ts'
import type { Rehearsal } from '../rehearsal.ts'

/**
 * Every other owned file is edited, the rest deleted, every service killed: the next boot mends each. (That every
 * file is made when it is missing, the first boot and that of the new jail show.)
 */
export const checkMended = async (rehearsal: Rehearsal): Promise<string> => {
	const { jail, pot, subject } = rehearsal
	const before = await takeFingerprints(pot, subject)
	for (const [index, path] of subject.ownedFiles.entries()) {
		if (index % 2 === 0) await appendFile(jail.path(path), '# edited by hand\n')
		else await rm(jail.path(path))
	}
	for (const { rc } of subject.services) await jail.exec(['service', rc, 'onestop'])
	await rehearsal.stop()
	await rehearsal.boot('first')
	const wrong = compareFingerprints(before, await takeFingerprints(pot, subject), false)
	if (wrong.length > 0) throw new RowFailure(`not mended: ${wrong.join(', ')}`)
	return `${subject.ownedFiles.length} files, ${subject.services.length} services`
}
